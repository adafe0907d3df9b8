package io.hengke.governance;

/** How far a role sees, from narrow to wide. Whoever manages a team sees its members' customers in any case. */
enum ScopeWidth {
    /** Customers the account owns. */
    OWN,
    /** And those of everybody in its teams. */
    TEAM,
    /** And those of everybody in its department. */
    DEPARTMENT,
    /** Every customer. */
    ALL;

    static ScopeWidth wider(ScopeWidth one, ScopeWidth other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
