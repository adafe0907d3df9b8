import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/components/problem-alert';
import { formatMonth } from '@/lib/dates';
import { bringIn } from '../api/trial-balance';

interface TrialBalanceUploadProps {
  month: string;
  /** as chosen the last time */
  prefixes: string[];
  onClose: () => void;
}

/** Brings in a month's trial balance, as a file or pasted; an earlier one of the month is replaced. */
export function TrialBalanceUpload({ month, prefixes, onClose }: TrialBalanceUploadProps) {
  const { t } = useTranslation('ledger');
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | undefined>(undefined);
  const [accounts, setAccounts] = useState<string | undefined>(undefined);
  const beginnings = accounts ?? prefixes.join(', ');
  const send = useMutation({
    mutationFn: () => bringIn(month, file?.name ?? t('upload.pasted'), beginnings, file ?? text),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['ledger'] });
      onClose();
    },
  });
  return (
    <Modal
      open
      onCancel={onClose}
      title={t('upload.title', { month: formatMonth(month) })}
      okText={t('upload.send')}
      okButtonProps={{ disabled: file === undefined && text.trim() === '' }}
      confirmLoading={send.isPending}
      onOk={() => send.mutate()}
    >
      <p>{t('upload.hint')}</p>
      <ProblemAlert error={send.error} />
      <Form layout="vertical">
        <Form.Item label={t('upload.file')}>
          <Upload
            accept=".csv,.txt,.tsv,.xlsx"
            maxCount={1}
            fileList={file === undefined ? [] : [{ uid: file.name, name: file.name }]}
            beforeUpload={(it) => {
              setFile(it);
              return false;
            }}
            onRemove={() => setFile(undefined)}
          >
            <Button>{t('upload.choose')}</Button>
          </Upload>
        </Form.Item>
        <Form.Item label={t('upload.paste')} htmlFor="trial-balance-text">
          <Input.TextArea
            id="trial-balance-text"
            rows={6}
            disabled={file !== undefined}
            value={text}
            onChange={(it) => setText(it.target.value)}
            placeholder={t('upload.example')}
          />
        </Form.Item>
        <Form.Item label={t('upload.prefixes')} htmlFor="trial-balance-prefixes" extra={t('upload.prefixesHint')}>
          <Input id="trial-balance-prefixes" value={beginnings} onChange={(it) => setAccounts(it.target.value)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
