import { headers, withQuery } from '@/lib/api';
import { ApiProblem } from '@/lib/problem';
import type { UploadedFile } from './imports';

/** Sends one file and tells how much of it has left, which `fetch` cannot. */
export function sendFile(id: string, file: File, onProgress: (share: number) => void): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', withQuery(`/api/imports/${id}/files`, { name: file.name }));
    Object.entries(headers('POST')).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = (it) => onProgress(it.total === 0 ? 0 : it.loaded / it.total);
    request.onload = () =>
      request.status < 300
        ? resolve(JSON.parse(request.responseText) as UploadedFile)
        : reject(problem(request.status, request.responseText));
    request.onerror = () => reject(new ApiProblem(0, 'network.unreachable', ''));
    request.send(file);
  });
}

function problem(status: number, text: string): ApiProblem {
  try {
    const { code, title, detail } = JSON.parse(text) as { code?: string; title?: string; detail?: string };
    return new ApiProblem(status, code ?? `http.${status}`, title ?? '', detail);
  } catch {
    return new ApiProblem(status, `http.${status}`, '');
  }
}
