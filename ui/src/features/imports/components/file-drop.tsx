import { InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Progress } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '@/lib/numbers';
import { asProblem } from '@/lib/problem';
import { sendFile } from '../api/send-file';
import styles from './file-drop.module.css';

interface FileDropProps {
  /** the upload the files go to; made when it is first asked for */
  upload: () => Promise<string>;
  /** bytes that may still be sent */
  mostBytes: number;
  /** called when all files have been sent, also if some were refused */
  onDone: (id: string) => void;
  small?: boolean;
}

interface Sending {
  name: string;
  share: number;
}

/** Takes files, dropped or chosen, sends them one after the other and says which were refused and why. */
export function FileDrop({ upload, mostBytes, onDone, small = false }: FileDropProps) {
  const { t } = useTranslation('imports');
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<Sending>();
  const [refused, setRefused] = useState<{ name: string; reason: string }[]>([]);
  const [over, setOver] = useState(false);

  const send = async (files: File[]) => {
    if (files.length === 0) return;
    setRefused([]);
    const failed: typeof refused = [];
    let id: string | undefined;
    for (const file of files) {
      setSending({ name: file.name, share: 0 });
      try {
        if (file.size > mostBytes) throw new Error(t('drop.tooLarge', { size: formatBytes(mostBytes) }));
        id ??= await upload();
        await sendFile(id, file, (share) => setSending({ name: file.name, share }));
      } catch (error) {
        const problem = asProblem(error);
        failed.push({ name: file.name, reason: problem.detail ?? problem.title });
      }
    }
    setSending(undefined);
    setRefused(failed);
    // where everything was refused, what was said about it must stay in sight
    if (id !== undefined && failed.length < files.length) onDone(id);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send([...event.dataTransfer.files]);
  };

  return (
    <>
      <div
        className={`${styles.drop} ${over ? styles.over : ''} ${small ? styles.small : ''}`}
        onDragOver={(it) => {
          it.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {sending === undefined ? (
          <>
            {!small && <InboxOutlined aria-hidden className={styles.icon} />}
            <span>{t('drop.here')}</span>
            <Button type={small ? 'default' : 'primary'} onClick={() => input.current?.click()}>
              {t('drop.choose')}
            </Button>
            <span className="muted">{t('drop.kinds', { size: formatBytes(mostBytes) })}</span>
          </>
        ) : (
          <div className={styles.sending} role="status">
            {sending.share < 1 ? t('drop.sending', { name: sending.name }) : t('drop.looking', { name: sending.name })}
            <Progress
              percent={Math.floor(sending.share * 100)}
              aria-label={t('drop.sending', { name: sending.name })}
            />
          </div>
        )}
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".csv,.gz,.xlsx,.parquet"
          aria-label={t('drop.choose')}
          onChange={(it) => {
            void send([...(it.target.files ?? [])]);
            it.target.value = '';
          }}
        />
      </div>
      {refused.map((it) => (
        <Alert key={it.name} type="error" showIcon title={it.name} description={it.reason} className={styles.refused} />
      ))}
    </>
  );
}
