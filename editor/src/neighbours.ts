// Other tabs of this browser that hold the same article: each is told of the other.

/** How long a tab has to answer, in milliseconds. */
const ANSWER = 150;

interface Word {
  says: 'hello' | 'here' | 'bye';
  tab: string;
}

export class Neighbours {
  private readonly channel: BroadcastChannel | null;
  private readonly found = new Set<string>();

  constructor(key: string, private readonly tab: string, private readonly met: (others: number) => void) {
    this.channel = 'BroadcastChannel' in window ? new BroadcastChannel(`relais-words:${key}`) : null;
    if (this.channel) this.channel.onmessage = ({ data }: MessageEvent<Word>) => this.hear(data);
    this.speak('hello');
    addEventListener('pagehide', () => this.speak('bye'));
    addEventListener('pageshow', ({ persisted }) => { if (persisted) this.speak('hello'); });
  }

  /** The tabs that answered: what they hold is theirs. */
  async living(): Promise<Set<string>> {
    if (this.channel) await new Promise((resolve) => setTimeout(resolve, ANSWER));
    return this.found;
  }

  private hear(word: Word): void {
    const before = this.found.size;
    if (word.says === 'bye') this.found.delete(word.tab);
    else this.found.add(word.tab);
    if (this.found.size !== before) this.met(this.found.size);
    if (word.says === 'hello') this.speak('here');
  }

  private speak(says: Word['says']): void {
    this.channel?.postMessage({ says, tab: this.tab } satisfies Word);
  }
}
