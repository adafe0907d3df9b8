import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '@/config/paths';
import { withQuery } from '@/lib/api';

/** What most people come for: a customer by name, pinyin, phone or number. */
export function FindCustomer() {
  const { t } = useTranslation();
  const go = useNavigate();
  return (
    <Input.Search
      size="large"
      aria-label={t('home.find')}
      placeholder={t('home.find')}
      enterButton={t('home.findButton')}
      maxLength={100}
      onSearch={(text) => void go(withQuery(paths.customers, { q: text.trim() }))}
    />
  );
}
