import { App, Button, type ButtonProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/lib/problem';

interface ConfirmActionProps extends Omit<ButtonProps, 'onClick' | 'title'> {
  /** the question, naming what it is about */
  question: string;
  /** what will happen and whether it can be taken back */
  consequence?: string;
  run: () => Promise<unknown>;
  /** said when it is done */
  done?: string;
}

/** A button that asks before it acts, and says how it went. */
export function ConfirmAction({ question, consequence, run, done, ...button }: ConfirmActionProps) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const [busy, setBusy] = useState(false);

  const act = async () => {
    setBusy(true);
    try {
      await run();
      if (done !== undefined) void message.success(done);
    } catch (error) {
      const problem = asProblem(error);
      void message.error(problem.detail ?? problem.title);
    } finally {
      setBusy(false);
    }
  };
  const ask = () =>
    modal.confirm({
      title: question,
      content: consequence,
      okText: button.children,
      okButtonProps: { danger: button.danger },
      cancelText: t('actions.cancel'),
      onOk: act,
    });
  return <Button {...button} loading={busy} onClick={ask} />;
}
