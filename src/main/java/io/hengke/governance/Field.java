package io.hengke.governance;

/** A kind of field that not every caller may see. */
public enum Field {
    PHONE(Permission.PHONE_READ),
    EMAIL(Permission.EMAIL_READ),
    COST(Permission.COST_READ),
    MARGIN(Permission.COST_READ);

    private final Permission permission;

    Field(Permission permission) {
        this.permission = permission;
    }

    /** What it takes to see it in full. */
    public Permission permission() {
        return permission;
    }
}
