import { ExperimentOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmAction } from '@/components/confirm-action';
import { asProblem } from '@/lib/problem';
import { type Check, type ModelList, saveModel, startTrial } from '../api/costing-models';
import type { Editor } from '../use-editor';
import { CommentDialog } from './comment-dialog';

interface ModelActionsProps {
  editor: Editor;
  models: ModelList;
  saved: { basedOn: number; text: string; check: Check };
  onTrial: (jobId: string) => void;
}

/** Try it, save it, or throw the changes away. */
export function ModelActions({ editor, models, saved, onTrial }: ModelActionsProps) {
  const { t } = useTranslation('costing-model');
  const { message } = App.useApp();
  const [saving, setSaving] = useState(false);
  const fail = (error: unknown) => void message.error(asProblem(error).detail ?? asProblem(error).title);
  const trial = useMutation({
    mutationFn: () => startTrial(editor.text),
    onSuccess: ({ jobId }) => onTrial(jobId),
    onError: fail,
  });
  return (
    <Space wrap>
      {editor.isChanged && (
        <ConfirmAction question={t('discardQuestion')} run={() => editor.start(saved)}>
          {t('discard')}
        </ConfirmAction>
      )}
      <Button
        icon={<ExperimentOutlined aria-hidden />}
        disabled={!editor.isUsable}
        loading={trial.isPending}
        onClick={() => trial.mutate()}
      >
        {t('try')}
      </Button>
      <Button type="primary" disabled={!editor.isUsable || !editor.isChanged} onClick={() => setSaving(true)}>
        {t('save')}
      </Button>
      {saving && <SaveDialog editor={editor} latest={models.latest} onClose={() => setSaving(false)} onFail={fail} />}
    </Space>
  );
}

interface SaveDialogProps {
  editor: Editor;
  latest: number;
  onClose: () => void;
  onFail: (error: unknown) => void;
}

function SaveDialog({ editor, latest, onClose, onFail }: SaveDialogProps) {
  const { t } = useTranslation('costing-model');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (comment: string) => saveModel({ basedOn: editor.basedOn, latest, text: editor.text, comment }),
    onSuccess: async (item) => {
      void message.success(t('saved', { version: item.version }));
      onClose();
      queries.setQueryData(['costing-models', 'draft'], null);
      await queries.invalidateQueries({ queryKey: ['costing-models'] });
    },
    onError: onFail,
  });
  return <CommentDialog isSaving={save.isPending} onSave={save.mutate} onClose={onClose} />;
}
