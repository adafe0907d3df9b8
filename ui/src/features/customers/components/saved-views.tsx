import { DeleteOutlined, StarOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/lib/problem';
import { deleteView, saveView, viewsQuery } from '../api/customers';
import styles from '../customers.module.css';

interface SavedViewsProps {
  /** the list as it is now, as the query of its address */
  current: string;
  onShow: (state: string) => void;
}

/** Ways to look at the list that the reader or others saved. */
export function SavedViews({ current, onShow }: SavedViewsProps) {
  const { t } = useTranslation('customers');
  const { message } = App.useApp();
  const client = useQueryClient();
  const views = useQuery(viewsQuery).data ?? [];
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const done = () => client.invalidateQueries({ queryKey: viewsQuery.queryKey });
  const failed = (error: Error) => void message.error(asProblem(error).detail ?? t('views.failed'));
  const save = useMutation({
    mutationFn: () => saveView(name, current, shared),
    onSuccess: async () => {
      setName('');
      await done();
    },
    onError: failed,
  });
  const remove = useMutation({ mutationFn: deleteView, onSuccess: done, onError: failed });
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={open}
      onOpenChange={setOpen}
      title={t('views.title')}
      content={
        <div className={styles.views}>
          {views.length === 0 && <p className="muted">{t('views.none')}</p>}
          <ul>
            {views.map((it) => (
              <li key={it.id}>
                <button
                  type="button"
                  onClick={() => {
                    onShow(it.state);
                    setOpen(false);
                  }}
                >
                  {it.name}
                  {!it.isMine && <small className="muted"> {it.ownerName}</small>}
                  {it.isMine && it.isShared && <small className="muted"> {t('views.shared')}</small>}
                </button>
                {it.isMine && (
                  <Button
                    type="text"
                    size="small"
                    icon={<DeleteOutlined />}
                    aria-label={t('views.delete', { name: it.name })}
                    onClick={() => remove.mutate(it.id)}
                  />
                )}
              </li>
            ))}
          </ul>
          <Input
            value={name}
            maxLength={100}
            aria-label={t('views.name')}
            placeholder={t('views.name')}
            onChange={(it) => setName(it.target.value)}
          />
          <Checkbox checked={shared} onChange={(it) => setShared(it.target.checked)}>
            {t('views.share')}
          </Checkbox>
          <Button type="primary" disabled={name.trim() === ''} loading={save.isPending} onClick={() => save.mutate()}>
            {t('views.save')}
          </Button>
        </div>
      }
    >
      <Button icon={<StarOutlined />}>{t('views.title')}</Button>
    </Popover>
  );
}
