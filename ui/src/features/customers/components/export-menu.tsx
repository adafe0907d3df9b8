import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { PermissionGate } from '@/components/permission-gate';
import { withQuery } from '@/lib/api';
import { asQuery, type ListState } from '../list-state';

/** Takes the list out as a file, for those who may. */
export function ExportMenu({ state }: { state: ListState }) {
  const { t, i18n } = useTranslation('customers');
  const link = (format: string) =>
    withQuery('/api/customers/export', { ...asQuery(state), format, language: i18n.language });
  const item = (format: string) => ({
    key: format,
    label: (
      <a href={link(format)} download>
        {t(`export.${format}`)}
      </a>
    ),
  });
  return (
    <PermissionGate needs={['EXPORT']}>
      <Dropdown trigger={['click']} placement="bottomRight" menu={{ items: [item('csv'), item('xlsx')] }}>
        <Button icon={<DownloadOutlined />}>{t('export.title')}</Button>
      </Dropdown>
    </PermissionGate>
  );
}
