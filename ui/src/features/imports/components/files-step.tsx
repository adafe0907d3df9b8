import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ConfirmAction } from '@/components/confirm-action';
import { Panel } from '@/components/panel';
import { paths } from '@/config/paths';
import { type ContractTable, discardImport, type Import, importKey, type UploadedFile } from '../api/imports';
import { isComplete, taken } from '../choice';
import { FileDrop } from './file-drop';
import { FilePanel } from './file-panel';
import styles from './imports.module.css';

interface FilesStepProps {
  it: Import;
  tables: ContractTable[];
  mostBytes: number;
  onNext: () => void;
}

/** The first step: which files, what each of them holds, and which column is which. */
export function FilesStep({ it, tables, mostBytes, onNext }: FilesStepProps) {
  const { t } = useTranslation('imports');
  const client = useQueryClient();
  const navigate = useNavigate();
  const left = mostBytes - it.files.reduce((sum, file) => sum + file.bytes, 0);
  const complete = isComplete(it, tables);
  const discard = async () => {
    await discardImport(it.id);
    await client.invalidateQueries({ queryKey: ['imports', 'open'] });
    void navigate(paths.imports);
  };
  return (
    <>
      {inOrder(it.files, tables).map((file) => (
        <FilePanel key={file.name} upload={it.id} file={file} tables={tables} />
      ))}
      <Panel>
        <FileDrop
          small={it.files.length > 0}
          upload={() => Promise.resolve(it.id)}
          mostBytes={left}
          onDone={() => void client.invalidateQueries({ queryKey: importKey(it.id) })}
        />
      </Panel>
      <div className={styles.buttons}>
        <ConfirmAction question={t('files.discardQuestion')} consequence={t('files.discardText')} danger run={discard}>
          {t('files.discard')}
        </ConfirmAction>
        <span className={styles.hint} role="status">
          {!complete &&
            it.files.length > 0 &&
            (taken(it.files).length === 0 ? t('files.noneTaken') : t('files.incomplete'))}
        </span>
        <Button type="primary" disabled={!complete} onClick={onNext}>
          {t('files.next')}
        </Button>
      </div>
    </>
  );
}

/** Files that need a decision come first, and stay where they are once it is made. */
function inOrder(files: UploadedFile[], tables: ContractTable[]): UploadedFile[] {
  const isClear = ({ preview }: UploadedFile) => {
    const table = tables.find((it) => it.name === preview.table);
    const given = preview.columns.map((it) => it.column);
    return (
      table?.columns.every((it) => !it.isRequired || given.includes(it.name)) === true &&
      preview.columns.every((it) => it.from !== 'similar')
    );
  };
  return [...files].sort((one, other) => Number(isClear(one)) - Number(isClear(other)));
}
