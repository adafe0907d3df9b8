import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { removeSecondFactor } from '../api/account';
import { PasswordProof } from './password-proof';

/** Switches the second step off, with the password as proof. */
export function SecondFactorRemoval({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('governance');
  const remove = useMutation({ mutationFn: removeSecondFactor, onSuccess: onDone });
  return (
    <PasswordProof
      text={t('totp.removeText')}
      submit={t('totp.remove')}
      danger
      busy={remove.isPending}
      error={remove.error}
      onProof={(it) => remove.mutate(it)}
    />
  );
}
