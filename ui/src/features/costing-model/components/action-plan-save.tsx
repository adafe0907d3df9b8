import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/lib/problem';
import { saveActionPlan } from '../api/action-plans';
import { CommentDialog } from './comment-dialog';

interface ActionPlanSaveProps {
  basedOn: number;
  latest: number;
  text: string;
  /** whether the text can be used and is worth saving */
  isReady: boolean;
}

/** Saves the plan as the next version, which the next run uses. */
export function ActionPlanSave({ basedOn, latest, text, isReady }: ActionPlanSaveProps) {
  const { t } = useTranslation('costing-model');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [saving, setSaving] = useState(false);
  const save = useMutation({
    mutationFn: (comment: string) => saveActionPlan({ basedOn, latest, text, comment }),
    onSuccess: async (item) => {
      void message.success(t('saved', { version: item.version }));
      setSaving(false);
      await queries.invalidateQueries({ queryKey: ['action-plans'] });
    },
    onError: (error) => void message.error(asProblem(error).detail ?? asProblem(error).title),
  });
  return (
    <>
      <Button type="primary" disabled={!isReady} onClick={() => setSaving(true)}>
        {t('save')}
      </Button>
      {saving && <CommentDialog isSaving={save.isPending} onSave={save.mutate} onClose={() => setSaving(false)} />}
    </>
  );
}
