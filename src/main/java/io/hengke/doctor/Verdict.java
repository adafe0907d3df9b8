package io.hengke.doctor;

/** How one part of an installation is. */
public enum Verdict {
    OK("✓"),
    /** It works, but something should be done before it does not. */
    WARN("!"),
    /** It does not work. */
    FAIL("✗");

    private final String sign;

    Verdict(String sign) {
        this.sign = sign;
    }

    /** One character to begin a line with. */
    public String sign() {
        return sign;
    }
}
