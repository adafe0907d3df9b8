import { LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/config/paths';
import { api } from '@/lib/api';
import { useSession } from '@/lib/session';

/** Who is signed in, their own settings, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { account } = useSession();

  const signOut = async () => {
    const { data } = await api.DELETE('/api/session');
    client.clear();
    window.location.assign(data?.continueAt ?? paths.signIn);
  };
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [
          {
            key: 'account',
            icon: <UserOutlined aria-hidden />,
            label: <Link to={paths.account}>{t('shell.account')}</Link>,
          },
          { type: 'divider' },
          {
            key: 'out',
            icon: <LogoutOutlined aria-hidden />,
            label: t('shell.signOut'),
            onClick: () => void signOut(),
          },
        ],
      }}
    >
      <Button
        type="text"
        icon={<UserOutlined aria-hidden />}
        aria-label={t('shell.accountOf', { name: account?.name })}
      >
        <span className="wide">{account?.name}</span>
      </Button>
    </Dropdown>
  );
}
