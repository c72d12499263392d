// What a test started and did not stop, because it failed half way: ended with its file, or the run would wait for ever.
import { after } from 'node:test';

const started = new Set();

/** Gives `stop`, to be called once at most: by the test, or when its file is over. */
export function stopping(stop) {
  let stopped;
  const once = () => {
    started.delete(once);
    stopped ??= stop();
    return stopped;
  };
  started.add(once);
  return once;
}

// A script that is no test ends what it starts by itself.
if (process.env.NODE_TEST_CONTEXT) after(() => Promise.allSettled([...started].map((stop) => stop())));
