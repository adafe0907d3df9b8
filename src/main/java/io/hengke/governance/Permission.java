package io.hengke.governance;

/** What an account may be allowed to do; roles are sets of these. The names are stable: they are stored and shown. */
public enum Permission {
    /** Customers within the caller's row scope. */
    CUSTOMER_READ,
    /** Amounts of cost and margin. */
    COST_READ,
    /** Phone numbers in full. */
    PHONE_READ,
    /** E-mail addresses in full. */
    EMAIL_READ,
    /** Taking lists out as files. */
    EXPORT,
    /** Bringing files in. */
    IMPORT,
    /** Runs, their inputs and settings. */
    RUN_READ,
    /** Starting, scheduling and cancelling runs. */
    RUN_START,
    /** Changing the costing model. */
    MODEL_EDIT,
    /** Figures of the whole company. */
    ANALYSIS_READ,
    /** The cost ledger. */
    LEDGER_READ,
    /** Entering and correcting cost lines. */
    LEDGER_WRITE,
    /** Closing and reopening months. */
    MONTH_CLOSE,
    /** Accounts, departments and teams. */
    ACCOUNT_ADMIN,
    /** Roles and what they allow. */
    ROLE_ADMIN,
    /** Making API tokens for oneself. */
    TOKEN_OWN,
    /** Reading the audit trail. */
    AUDIT_READ,
    /** Settings, jobs and metrics of the system. */
    SYSTEM_ADMIN,
    /** Making and fetching backups. */
    BACKUP,
    /** Tasks of data protection. */
    PERSONAL_DATA
}
