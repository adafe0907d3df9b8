package io.hengke.demo;

/** What the ledger's recurring amounts follow, counted per month while customers' stories are told. */
enum Volume {
    ORDERS,
    RETURNS,
    /** Amount minus refund, in whole yuan. */
    REVENUE,
    /** The part of it from company customers, in whole yuan. */
    COMPANY_REVENUE,
    NEW_CUSTOMERS,
    TICKETS,
    COMPLAINTS,
    CALL_MINUTES,
    CHAT_MINUTES,
    ONSITE_MINUTES,
    /** Subscriptions running in the month. */
    SUBSCRIPTIONS,
    /** Minutes of phone agents paid for, the same every month. */
    PHONE_CAPACITY,
    /** Minutes of chat agents paid for, the same every month. */
    CHAT_CAPACITY
}
