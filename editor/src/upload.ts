// Sends a picture to the server. Not by fetch, which cannot say how far it is.
import { say, type Key } from './words.ts';

export interface Received {
  address: string;
  width: number;
  height: number;
}

/** Sends a file; fails with words for the writer. */
export function send(address: string, file: File, progress: (part: number) => void): Promise<Received> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file, file.name || 'picture');
    request.open('POST', address);
    request.setRequestHeader('Accept', 'application/json');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Error(say('editor-picture-unreachable')));
    request.onload = () => {
      const said = request.response as Partial<Received> & { words?: string } | null;
      if (request.status === 201 && said?.address) resolve({ address: said.address, width: said.width ?? 0, height: said.height ?? 0 });
      else reject(new Error(said?.words ?? say(whyRefused(request.status))));
    };
    request.send(form);
  });
}

function whyRefused(status: number): Key {
  if (status === 401 || status === 403) return 'editor-signed-out';
  return status >= 500 ? 'editor-picture-unreachable' : 'editor-picture-refused';
}

/** The pictures among some files. What the server cannot read it says itself. */
export function picturesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
}
