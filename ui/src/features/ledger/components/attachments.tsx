import { PaperClipOutlined, UploadOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Upload, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ConfirmAction } from '@/components/confirm-action';
import { PermissionGate } from '@/components/permission-gate';
import { ProblemAlert } from '@/components/problem-alert';
import { formatInstant } from '@/lib/dates';
import { formatBytes } from '@/lib/numbers';
import { attach, type Attachment, withdraw } from '../api/lines';
import styles from './ledger.module.css';

/** The files of a line: its invoice, a picture. What was taken off stays on record. */
export function Attachments({ line, files }: { line: number; files: Attachment[] }) {
  const { t } = useTranslation('ledger');
  const client = useQueryClient();
  const reload = () => client.invalidateQueries({ queryKey: ['ledger'] });
  const add = useMutation({ mutationFn: (file: File) => attach(line, file), onSuccess: reload });
  return (
    <>
      <ProblemAlert error={add.error} />
      {files.length === 0 && <p className={styles.quiet}>{t('attachment.none')}</p>}
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file.id}>
            <PaperClipOutlined aria-hidden />
            <a
              className={`${styles.name} ${file.withdrawnAt == null ? '' : styles.gone}`}
              href={`/api/ledger/attachments/${file.id}`}
              download={file.name}
            >
              {file.name}
            </a>
            <span className={styles.quiet}>
              {formatBytes(file.bytes)} · {file.addedByName}, {formatInstant(file.addedAt)}
            </span>
            {file.withdrawnAt == null ? (
              <PermissionGate needs="LEDGER_WRITE">
                <ConfirmAction
                  size="small"
                  question={t('attachment.withdrawQuestion', { name: file.name })}
                  consequence={t('attachment.withdrawConsequence')}
                  run={() => withdraw(file.id).then(reload)}
                >
                  {t('attachment.withdraw')}
                </ConfirmAction>
              </PermissionGate>
            ) : (
              <span className={styles.quiet}>
                {t('attachment.withdrawn', { name: file.withdrawnByName, at: formatInstant(file.withdrawnAt) })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <PermissionGate needs="LEDGER_WRITE">
        <Upload
          accept=".pdf,.png,.jpg,.jpeg,.webp,.ofd"
          showUploadList={false}
          beforeUpload={(file) => {
            add.mutate(file);
            return false;
          }}
        >
          <Button icon={<UploadOutlined aria-hidden />} loading={add.isPending}>
            {t('attachment.add')}
          </Button>
        </Upload>
        <div className={styles.quiet}>{t('attachment.limits')}</div>
      </PermissionGate>
    </>
  );
}
