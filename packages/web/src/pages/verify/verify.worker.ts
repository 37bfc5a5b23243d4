import type { Answer } from './inWorker.ts';
import type { Question } from './VerifyPanel.tsx';
import { verifyFile } from './verifyFile.ts';

/** Verifies one bundle beside the page, which stays usable meanwhile. */
self.onmessage = async ({ data }: MessageEvent<Question>) => {
  const tell = (answer: Answer) => self.postMessage(answer);
  try {
    const verdict = await verifyFile(data, (records) => tell({ kind: 'progress', records }));
    tell({ kind: 'verdict', verdict });
  } catch (error) {
    tell({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
  }
};
