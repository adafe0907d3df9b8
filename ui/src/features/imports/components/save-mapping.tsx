import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/lib/problem';
import { type FileChoice, mappingsQuery, saveMapping, type UploadedFile } from '../api/imports';
import styles from './imports.module.css';

/** Remembers which column is which for files with the same headers, for oneself or for everybody. */
export function SaveMapping({ file, choice }: { file: UploadedFile; choice: FileChoice }) {
  const { t } = useTranslation('imports');
  const { message } = App.useApp();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(file.name.replace(/\.(csv|csv\.gz|xlsx|parquet)$/i, ''));
  const [isShared, setShared] = useState(true);
  const save = async () => {
    try {
      await saveMapping({
        name,
        table: choice.table,
        signature: file.preview.signature,
        columns: choice.columns,
        attributes: choice.attributes,
        isShared,
      });
      await client.invalidateQueries({ queryKey: mappingsQuery.queryKey });
      void message.success(t('mapping.saved'));
      setOpen(false);
    } catch (error) {
      const problem = asProblem(error);
      void message.error(problem.detail ?? problem.title);
    }
  };
  return (
    <div className={styles.more}>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('mapping.save')}
      </Button>
      <Modal
        open={open}
        title={t('mapping.save')}
        okText={t('mapping.saveOk')}
        cancelText={t('common:actions.cancel')}
        okButtonProps={{ disabled: name.trim() === '' }}
        onOk={() => void save()}
        onCancel={() => setOpen(false)}
      >
        <p>{t('mapping.saveText')}</p>
        <label>
          {t('mapping.name')}
          <Input value={name} maxLength={80} onChange={(it) => setName(it.target.value)} />
        </label>
        <p>
          <Checkbox checked={isShared} onChange={(it) => setShared(it.target.checked)}>
            {t('mapping.shared')}
          </Checkbox>
        </p>
      </Modal>
    </div>
  );
}
