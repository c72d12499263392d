// The journal: words that the server has not acknowledged, kept in this browser. IndexedDB, and where that is refused,
// localStorage; on leaving the page localStorage too, since only it is written before the page is gone.

/** A form's words, as names and values in order. */
export type Fields = [string, string][];

export interface Entry {
  /** Which article. */
  key: string;
  /** Which tab wrote it: two tabs never write over each other. */
  tab: string;
  /** When, in milliseconds since 1970. */
  at: number;
  /** The revision that these words were written on. */
  base: string;
  fields: Fields;
  /** What was sent without an answer, the last at the end: if the server shows one of it, the words are its heirs. */
  sent: Fields[];
  /** The tab whose words these go on from: once these are kept, its entry says nothing more. */
  after: string | null;
  /** Whether the form itself was sent with these words: the page that follows was made from them. */
  left: boolean;
}

const DATABASE = 'relais-desk';
const STORE = 'words';
const PREFIX = 'relais-words:';

export class Journal {
  private constructor(private readonly database: IDBDatabase | null) {}

  static async open(): Promise<Journal> {
    try {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: ['key', 'tab'] });
      const database = await result(request);
      // Another version of this page may want to change the database: never stand in its way.
      database.onversionchange = () => database.close();
      return new Journal(database);
    } catch {
      return new Journal(null);
    }
  }

  /** Keeps an entry; true once it is on disk. */
  async put(entry: Entry): Promise<boolean> {
    if (this.database) {
      try {
        await this.change((store) => store.put(entry));
        forget(entry.key, entry.tab);
        return true;
      } catch {
        // The other place may still take it.
      }
    }
    return Journal.putNow(entry);
  }

  /** Keeps an entry before it returns: for a page that is being left. */
  static putNow(entry: Entry): boolean {
    try {
      localStorage.setItem(name(entry.key, entry.tab), JSON.stringify(entry));
      return true;
    } catch {
      return false;
    }
  }

  async remove(key: string, tab: string): Promise<void> {
    forget(key, tab);
    if (!this.database) return;
    await this.change((store) => store.delete([key, tab])).catch(() => undefined);
  }

  /** Every entry of an article, the newest first; of one tab only the newest. */
  async all(key: string): Promise<Entry[]> {
    const found = new Map<string, Entry>();
    for (const entry of [...await this.fromDatabase(key), ...fromStorage(key)]) {
      const other = found.get(entry.tab);
      if (!other || other.at <= entry.at) found.set(entry.tab, entry);
    }
    return [...found.values()].sort((one, other) => other.at - one.at);
  }

  private async fromDatabase(key: string): Promise<Entry[]> {
    if (!this.database) return [];
    try {
      const range = IDBKeyRange.bound([key], [key, []]);
      return await result(this.database.transaction(STORE).objectStore(STORE).getAll(range));
    } catch {
      return [];
    }
  }

  private change(act: (store: IDBObjectStore) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = this.database!.transaction(STORE, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
      act(transaction.objectStore(STORE));
    });
  }
}

function fromStorage(key: string): Entry[] {
  const found: Entry[] = [];
  try {
    for (let index = 0; index < localStorage.length; index += 1) {
      const at = localStorage.key(index);
      if (!at?.startsWith(name(key, ''))) continue;
      const entry = JSON.parse(localStorage.getItem(at) ?? 'null') as Entry | null;
      if (entry?.key === key && Array.isArray(entry.fields)) found.push(entry);
    }
  } catch {
    // What cannot be read cannot be put back.
  }
  return found;
}

function forget(key: string, tab: string): void {
  try {
    localStorage.removeItem(name(key, tab));
  } catch {
    // It is not there either.
  }
}

function name(key: string, tab: string): string {
  return `${PREFIX}${key}:${tab}`;
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    if (request instanceof IDBOpenDBRequest) request.onblocked = () => reject(new Error('blocked'));
  });
}
