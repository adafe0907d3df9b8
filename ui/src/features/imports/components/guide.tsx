import { useQuery } from '@tanstack/react-query';
import { Answer } from '@/components/answer';
import { isOver } from '@/lib/jobs';
import { useUrlState } from '@/lib/use-url-state';
import { contractQuery, type Import } from '../api/imports';
import { CheckStep } from './check-step';
import { FilesStep } from './files-step';
import { ImportStep } from './import-step';
import { type Step, Steps } from './steps';

/** The guided way of an upload into the history. The step is kept in the URL. */
export function Guide({ it }: { it: Import }) {
  const [{ step }, go] = useUrlState({ step: 'files' });
  const contract = useQuery(contractQuery);
  const importing = it.job !== null && !isOver(it.job) && it.job.kind === 'imports.commit';
  const at: Step = importing ? 'import' : step === 'check' && it.files.length > 0 ? 'check' : 'files';
  return (
    <>
      <Steps at={at} />
      <Answer query={contract}>
        {({ items, mostUploadBytes }) =>
          importing ? (
            <ImportStep it={it} />
          ) : at === 'check' ? (
            <CheckStep it={it} tables={items} onBack={() => go({ step: 'files' })} />
          ) : (
            <FilesStep it={it} tables={items} mostBytes={mostUploadBytes} onNext={() => go({ step: 'check' })} />
          )
        }
      </Answer>
    </>
  );
}
