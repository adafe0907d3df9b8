import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/panel';
import { formatBytes } from '@/lib/numbers';
import { asProblem } from '@/lib/problem';
import {
  chooseFile,
  type ContractTable,
  type FileChoice,
  type Import,
  importKey,
  lookAgain,
  removeFile,
  type UploadedFile,
} from '../api/imports';
import { doubtful, missing } from '../choice';
import { ColumnMapping } from './column-mapping';
import { FileForm } from './file-form';
import { FirstRows } from './first-rows';
import styles from './imports.module.css';
import { SaveMapping } from './save-mapping';

/** One file of an upload: what it is, what its columns mean, and what still has to be said. */
export function FilePanel({ upload, file, tables }: { upload: string; file: UploadedFile; tables: ContractTable[] }) {
  const { t } = useTranslation('imports');
  const client = useQueryClient();
  const { message } = App.useApp();
  const table = tables.find((it) => it.name === file.choice?.table);
  const change = useMutation({
    mutationFn: (run: () => Promise<UploadedFile | void>) => run(),
    onSuccess: (changed) => {
      client.setQueryData<Import>(importKey(upload), (before) =>
        before === undefined || changed === undefined
          ? before
          : {
              ...before,
              checked: null,
              files: before.files.map((it) => (it.name === changed.name ? changed : it)),
            },
      );
      if (changed === undefined) return client.invalidateQueries({ queryKey: importKey(upload) });
    },
    onError: (error) => {
      const problem = asProblem(error);
      void message.error(problem.detail ?? problem.title);
    },
  });
  const choose = (choice: FileChoice, isSkipped = false) =>
    change.mutate(() => chooseFile(upload, { ...choice, isSkipped }));
  const look = (form: { table?: string; encoding?: string | null; delimiter?: string | null }) =>
    change.mutate(() =>
      lookAgain(upload, {
        file: file.name,
        table: file.choice?.table ?? null,
        encoding: file.choice?.encoding ?? null,
        delimiter: file.choice?.delimiter ?? null,
        ...form,
      }),
    );
  const skipped = file.isSkipped;
  return (
    <Panel
      title={file.name}
      note={[formatBytes(file.bytes), file.preview.format.toUpperCase(), skipped ? t('file.skipped') : '']
        .filter(Boolean)
        .join(' · ')}
      actions={
        <div className={styles.buttons}>
          {file.choice !== null && (
            <Button size="small" onClick={() => file.choice && choose(file.choice, !skipped)}>
              {skipped ? t('file.take') : t('file.skip')}
            </Button>
          )}
          <Button size="small" danger onClick={() => change.mutate(() => removeFile(upload, file.name))}>
            {t('file.remove')}
          </Button>
        </div>
      }
    >
      {!skipped && (
        <>
          <Notes file={file} table={table} />
          <div className={styles.form}>
            <label>
              <span>{t('file.table')}</span>
              <Select
                className={styles.meaning}
                aria-label={t('file.tableOf', { file: file.name })}
                value={file.choice?.table}
                placeholder={t('file.chooseTable')}
                popupMatchSelectWidth={false}
                onChange={(it) => look({ table: it })}
                options={Object.keys(file.preview.tables)
                  .map((name) => tables.find((it) => it.name === name))
                  .filter((it) => it !== undefined)
                  .map((it) => ({ value: it.name, label: `${it.title} (${it.name})` }))}
              />
            </label>
            {file.preview.format === 'csv' && <FileForm file={file} onChange={look} />}
          </div>
          {file.choice !== null && table !== undefined && (
            <Columns file={file} choice={file.choice} table={table} onChange={choose} />
          )}
          <FirstRows file={file} />
        </>
      )}
    </Panel>
  );
}

/** The columns, open by themselves only where one has to look at them. */
function Columns(props: {
  file: UploadedFile;
  choice: FileChoice;
  table: ContractTable;
  onChange: (it: FileChoice) => void;
}) {
  const { file, choice, table } = props;
  const { t } = useTranslation('imports');
  const [open, setOpen] = useState(missing(table, choice).length > 0 || doubtful(file).length > 0);
  const found = Object.keys(choice.columns).length + choice.attributes.length;
  return (
    <>
      <div className={styles.buttons}>
        <span>{t('mapping.found', { found, all: file.preview.columns.length })}</span>
        <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('mapping.hide') : t('mapping.show')}
        </Button>
      </div>
      {open && (
        <>
          <ColumnMapping {...props} />
          <SaveMapping file={file} choice={choice} />
        </>
      )}
    </>
  );
}

function Notes({ file, table }: { file: UploadedFile; table: ContractTable | undefined }) {
  const { t } = useTranslation('imports');
  const lacking = missing(table, file.choice);
  const similar = doubtful(file);
  const isGuess = [file.preview.encodingSurety, file.preview.delimiterSurety].includes('GUESS');
  const note = (type: 'warning' | 'info', title: string) => (
    <Alert key={title} className={styles.alert} type={type} showIcon title={title} />
  );
  return (
    <>
      {file.importedAs !== null && note('info', t('file.importedBefore', { number: file.importedAs }))}
      {isGuess && note('warning', t('file.guess'))}
      {file.choice === null && note('warning', t('file.unknown'))}
      {lacking.length > 0 && note('warning', t('file.missing', { columns: lacking.join(', ') }))}
      {similar.length > 0 && note('info', t('file.similar', { headers: similar.join(', ') }))}
    </>
  );
}
