// Never lose a word: the journal within 200 ms of a change, the server 2 s after the last one and every 10 s while
// somebody goes on writing; and what is told when one of the two cannot.
import { bodyOf, putWords, same, wordsOf } from './form.ts';
import { Journal, type Entry, type Fields } from './journal.ts';
import { Neighbours } from './neighbours.ts';
import { lastShown, pageNow, pageOf, type Page } from './shown.ts';
import { Status } from './status.ts';
import { make } from './dom.ts';
import { tree } from './read.ts';
import { say } from './words.ts';

/** Milliseconds. */
const JOURNAL_AFTER = 120;
const SAVE_AFTER = 2_000;
const SAVE_AT_LEAST = 10_000;
const PATIENCE = { first: 2_000, longest: 60_000 };
const ANSWER_WITHIN = 30_000;
const SIGNED_OUT_AGAIN = 15_000;
/** Saves without an answer that are remembered. */
const REMEMBERED = 8;
/** Bytes that a browser sends on for a page that is being left. */
const FAREWELL = 60_000;

type State = 'well' | 'offline' | 'out' | 'conflict' | 'refused';

export class Keeper {
  private readonly key: string;
  private readonly tab = randomName();
  private readonly base: HTMLInputElement | null;
  private readonly page: Page;
  /** Counts changes; what was kept and what was acknowledged are counts of it. */
  private version = 0;
  private acknowledged = 0;
  private sent: Fields[] = [];
  private after: string | null = null;
  private state: State = 'well';
  private journalTimer = 0;
  private saveTimer = 0;
  private unsavedSince = 0;
  private pause = PATIENCE.first;
  private running: Promise<boolean> | null = null;
  private leaving = false;
  private readonly neighbours: Neighbours;

  private readonly journal = Journal.open();
  private unkept = false;
  private unanswered: { version: number; body: URLSearchParams; fields: Fields } | null = null;

  /** Begins to keep a form, whose text is the field named `text`. `shown` is called when its words were changed from here. */
  constructor(
    private readonly form: HTMLFormElement, private readonly text: string, private readonly status: Status,
    private readonly shown: () => void,
  ) {
    this.key = form.dataset.key ?? location.pathname;
    this.base = form.querySelector<HTMLInputElement>('input[name="base"]');
    this.page = pageOf(form);
    this.neighbours = new Neighbours(this.key, this.tab, (others) => {
      if (others > 0) this.status.notice('tabs', say('editor-other-tab'));
      else this.status.withdraw('tabs');
    });
    this.listen();
    void this.bringBack();
  }

  /** Something was written. */
  changed(): void {
    this.version += 1;
    this.leaving = false;
    this.journalTimer ||= window.setTimeout(() => void this.keep(), JOURNAL_AFTER);
    this.unsavedSince ||= Date.now();
    if (this.state === 'refused') this.state = 'well';
    if (this.state === 'well') this.saveIn(Math.min(SAVE_AFTER, this.unsavedSince + SAVE_AT_LEAST - Date.now()));
  }

  /** Saves at once. */
  async saveNow(): Promise<boolean> {
    this.unsavedSince ||= Date.now();
    return this.save();
  }

  private listen(): void {
    this.form.addEventListener('input', (event) => {
      if ((event.target as HTMLElement).closest('[data-not-kept]') === null) this.changed();
    });
    this.form.addEventListener('change', (event) => {
      if ((event.target as HTMLElement).closest('[data-not-kept]') === null) this.changed();
    });
    this.form.addEventListener('submit', (event) => this.submit(event));
    addEventListener('pagehide', () => this.leave());
    addEventListener('online', () => { if (this.state === 'offline') this.saveIn(0); });
    addEventListener('focus', () => { if (this.state === 'out' || this.state === 'offline') this.saveIn(0); });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && this.version > this.acknowledged) {
        this.leave();
        if (this.state === 'well') void this.save();
      }
    });
    addEventListener('beforeunload', (event) => {
      if (this.unkept && !this.leaving) event.preventDefault();
    });
  }

  private entry(): Entry {
    return { key: this.key, tab: this.tab, at: Date.now(), base: this.base?.value ?? '', fields: wordsOf(this.form), sent: this.sent, after: this.after, left: this.leaving };
  }

  private async keep(): Promise<void> {
    clearTimeout(this.journalTimer);
    this.journalTimer = 0;
    if (this.version === this.acknowledged) return;
    const version = this.version;
    const kept = await (await this.journal).put(this.entry());
    this.unkept = !kept;
    if (!kept) this.status.notice('unkept', say('editor-unkept'));
    else this.status.withdraw('unkept');
    if (version > this.acknowledged && kept) this.status.show(say('editor-kept'));
  }

  // The last moment: only localStorage is written before the page is gone.
  private leave(): void {
    if (this.version === this.acknowledged) return;
    Journal.putNow(this.entry());
    void this.keep();
  }

  private saveIn(milliseconds: number): void {
    clearTimeout(this.saveTimer);
    this.saveTimer = window.setTimeout(() => void this.save(), Math.max(0, milliseconds));
  }

  /** One save at a time; true if the server has all that was written when it began. */
  private save(): Promise<boolean> {
    clearTimeout(this.saveTimer);
    if (!this.form.dataset.autosave || this.state === 'conflict') return Promise.resolve(false);
    this.running ??= this.send().finally(() => { this.running = null; });
    return this.running;
  }

  private async send(): Promise<boolean> {
    // After a save without an answer the very same words go first: if the server has them, it says so with its number,
    // and what was written since does not look like somebody else's.
    const again = this.unanswered;
    const version = again?.version ?? this.version;
    const body = again?.body ?? bodyOf(this.form);
    if (again && this.base) body.set('base', again.body.get('base') ?? '');
    const fields = again?.fields ?? wordsOf(this.form);
    this.remember(fields);
    this.unanswered = { version, body, fields };
    if (version > this.acknowledged) await this.keep();
    let answer: Response;
    try {
      answer = await fetch(this.form.dataset.autosave!, {
        method: 'POST', body, headers: { Accept: 'application/json' }, redirect: 'manual', credentials: 'same-origin',
        signal: AbortSignal.timeout(ANSWER_WITHIN), keepalive: String(body).length < FAREWELL && document.visibilityState === 'hidden',
      });
    } catch {
      return this.unreachable();
    }
    return this.answered(answer, version);
  }

  private async answered(answer: Response, version: number): Promise<boolean> {
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) return this.signedOut();
    const said = await answer.json().catch(() => null) as { revision?: number; saved?: string; address?: string; words?: string } | null;
    if (answer.status === 409) return await this.isOwn() ? this.saveAgain() : this.conflict(said?.address);
    if (answer.ok && said && said.revision !== undefined) return this.saved(version, said.revision, said.saved ?? '');
    if (answer.status >= 500 || answer.ok || answer.status === 429) return this.unreachable();
    this.unanswered = null;
    this.state = 'refused';
    this.status.notice('refused', said?.words ?? say('editor-refused'));
    return false;
  }

  private async saved(version: number, revision: number, time: string): Promise<boolean> {
    const was = this.state;
    this.state = 'well';
    this.pause = PATIENCE.first;
    this.unanswered = null;
    this.sent = [];
    this.acknowledged = Math.max(this.acknowledged, version);
    this.unsavedSince = this.version === this.acknowledged ? 0 : Date.now();
    this.standOn(String(revision));
    for (const notice of ['trouble', 'refused', 'restored']) this.status.withdraw(notice);
    if (was !== 'well') this.status.tell(say('editor-back'));
    this.status.show(say('editor-saved', { time }));
    if (this.version === this.acknowledged) {
      await (await this.journal).remove(this.key, this.tab);
      return true;
    }
    // More was written meanwhile, on what is now the server's.
    await this.keep();
    this.saveIn(SAVE_AFTER);
    return false;
  }

  private unreachable(): boolean {
    if (this.state !== 'offline') this.status.notice('trouble', say('editor-offline'));
    this.state = 'offline';
    this.saveIn(this.pause);
    this.pause = Math.min(this.pause * 2, PATIENCE.longest);
    return false;
  }

  private signedOut(): boolean {
    this.unanswered = null;
    if (this.state !== 'out') this.status.notice('trouble', say('editor-signed-out'));
    this.state = 'out';
    this.saveIn(SIGNED_OUT_AGAIN);
    return false;
  }

  // Whether the words that stand in the way were sent from here: by a tab that died before they arrived. Then what is
  // written now follows them.
  private async isOwn(): Promise<boolean> {
    if (this.sent.length === 0) return false;
    const shown = await pageNow(this.key).catch(() => null);
    const found = shown ? lastShown(this.sent, shown, this.text) : -1;
    if (!shown || found < 0) return false;
    this.sent = this.sent.slice(found + 1);
    this.standOn(shown.base);
    return true;
  }

  private saveAgain(): boolean {
    this.unanswered = null;
    this.saveIn(0);
    return false;
  }

  private remember(fields: Fields): void {
    if (!same(this.sent.at(-1) ?? null, fields, this.text)) this.sent = [...this.sent, fields].slice(-REMEMBERED);
  }

  // The attribute too: a reload that restores fields must not restore an old number.
  private standOn(revision: string): void {
    if (this.base) { this.base.value = revision; this.base.defaultValue = revision; }
  }

  private conflict(address: string | undefined): boolean {
    this.state = 'conflict';
    const choices = address && /^\/(?!\/)/.test(address) ? [{ words: say('editor-conflict-open'), href: address }] : [];
    this.status.notice('trouble', say('editor-conflict'), choices);
    void this.keep();
    return false;
  }

  // A save that is under way, or of which nobody knows, comes first: else the form would meet its own words as a conflict.
  private submit(event: SubmitEvent): void {
    clearTimeout(this.saveTimer);
    if (!this.running && !this.unanswered) {
      this.remember(wordsOf(this.form));
      this.leaving = true;
      this.leave();
      return;
    }
    event.preventDefault();
    const submitter = event.submitter;
    void (this.running ?? this.save()).then(() => {
      if (this.unanswered) this.status.tell(say('editor-leaving-offline'));
      else this.form.requestSubmit(submitter);
    });
  }

  private async bringBack(): Promise<void> {
    const [entries, living] = await Promise.all([this.journal.then((journal) => journal.all(this.key)), this.neighbours.living()]);
    let back = false;
    // The page holds what was just sent from here and is not saved yet: it is newer than what the journal has upon its base.
    const isSent = this.form.hasAttribute('data-sent');
    const outdated: Entry[] = [];
    for (const entry of entries) {
      if (living.has(entry.tab)) continue;
      // The tab that put it back died before it could remove it.
      if (entries.some(({ after, tab }) => after === entry.tab && tab !== entry.tab)) {
        await (await this.journal).remove(entry.key, entry.tab);
        continue;
      }
      if (isSent && entry.left && entry.base === this.page.base) {
        outdated.push(entry);
        continue;
      }
      const shown = lastShown(entry.sent, this.page, this.text);
      // What a button of the form did to other fields (a source added, one moved) is the page's to say.
      const echo = entry.left && shown >= 0;
      const known = echo || same(entry.fields, this.page.fields, this.text);
      const isHeir = entry.base === this.page.base || shown >= 0;
      if (entry.base !== this.page.base && (known || same(entry.fields, entry.sent[shown] ?? null, this.text))) {
        await (await this.journal).remove(entry.key, entry.tab);
      } else if (!back && this.version === 0 && isHeir) {
        back = true;
        // What was sent after what the page shows may still arrive.
        this.sent = entry.sent.slice(shown + 1);
        await this.putBack(entry, known);
      } else if (!known) {
        this.offer(entry);
      }
    }
    if (isSent && !back) this.changed();
    if (outdated.length > 0) await this.keep();
    for (const entry of outdated) await (await this.journal).remove(entry.key, entry.tab);
  }

  private async putBack(entry: Entry, known: boolean): Promise<void> {
    if (!known) {
      putWords(this.form, entry.fields);
      this.shown();
      const discard = { words: say('editor-discard'), act: () => this.discard() };
      this.status.notice('restored', say('editor-restored'), [discard]);
    }
    this.changed();
    this.after = entry.tab;
    if (await (await this.journal).put(this.entry())) await (await this.journal).remove(entry.key, entry.tab);
  }

  private discard(): void {
    putWords(this.form, this.page.fields);
    this.shown();
    this.changed();
    this.status.tell(say('editor-discarded'));
  }

  private offer(entry: Entry): void {
    const at = new Intl.DateTimeFormat(document.documentElement.lang || undefined, { dateStyle: 'long', timeStyle: 'short' }).format(entry.at);
    const held = entry.fields.map(([name, value]) => (name === this.text ? linesOf(value) : value)).filter((value) => value.trim());
    const words = make('details', {}, [
      make('summary', {}, [say('editor-offered-words')]),
      make('div', { class: 'editor-held', dir: 'auto', tabindex: '0' }, held.map((each) => make('p', {}, [each]))),
    ]);
    const remove = () => void this.journal.then((journal) => journal.remove(entry.key, entry.tab));
    this.status.notice(`offered-${entry.tab}`, say('editor-offered', { time: at }), [
      { words: say('editor-offered-use'), act: () => { putWords(this.form, entry.fields); this.shown(); this.changed(); void this.keep().then(remove); } },
      { words: say('editor-discard'), act: remove },
    ], words);
  }
}

// The words of a text alone, a block on each line.
function linesOf(html: string): string {
  return [...tree(html).children].map((block) => block.textContent ?? '').join('\n');
}

function randomName(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
