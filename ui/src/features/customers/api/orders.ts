import type { components } from '@/lib/schema';

export type CustomerOrder = components['schemas']['ResultsCustomerOrder'];
export type OrderPage = components['schemas']['ResultsCustomerOrderPage'];

export const ordersUrl = (id: string) => `/api/customers/${encodeURIComponent(id)}/orders`;
