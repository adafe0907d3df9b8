import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { type ContractTable, type FileReport, issuesUrl, type Outcome, refusedUrl } from '../api/imports';
import { IssueTable } from './issue-table';

interface OutcomeViewProps {
  id: string;
  outcome: Outcome;
  tables: ContractTable[];
}

/** What reading found: rows by file, and what is wrong with them, by kind with examples. */
export function OutcomeView({ id, outcome, tables }: OutcomeViewProps) {
  const { t } = useTranslation('imports');
  const title = (name: string) => tables.find((it) => it.name === name)?.title ?? name;
  const columns: Column<FileReport>[] = [
    { key: 'file', title: t('outcome.file'), value: (it) => it.path },
    { key: 'table', title: t('outcome.table'), value: (it) => title(it.table) },
    { key: 'read', title: t('outcome.read'), kind: 'count', value: (it) => it.read },
    { key: 'accepted', title: t('outcome.accepted'), kind: 'count', value: (it) => it.accepted },
    { key: 'rejected', title: t('outcome.rejected'), kind: 'count', value: (it) => it.rejected },
    {
      key: 'corrected',
      title: t('outcome.corrected'),
      kind: 'count',
      value: (it) => it.corrected,
      help: t('outcome.correctedHelp'),
    },
    { key: 'sha256', title: 'SHA-256', value: (it) => it.sha256, hidden: true },
  ];
  return (
    <>
      <Panel title={t('outcome.files')} flush>
        <DataTable
          name="files"
          label={t('outcome.filesLabel')}
          columns={columns}
          rows={outcome.files}
          rowKey={(it) => it.path}
          search={false}
          rowActions={(it) =>
            outcome.refused[it.path] !== undefined && (
              <Button size="small" icon={<DownloadOutlined aria-hidden />} href={refusedUrl(id, it.path)}>
                {t('outcome.refused')}
              </Button>
            )
          }
        />
      </Panel>
      {outcome.examples.length > 0 && (
        <Panel
          title={t('outcome.issues')}
          help={t('outcome.issuesHelp')}
          actions={
            <Button size="small" icon={<DownloadOutlined aria-hidden />} href={issuesUrl(id)}>
              {t('outcome.allIssues')}
            </Button>
          }
        >
          <IssueTable outcome={outcome} />
        </Panel>
      )}
    </>
  );
}
