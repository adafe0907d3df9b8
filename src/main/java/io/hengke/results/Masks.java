package io.hengke.results;

/** What is left of a value that the caller may not see in full. */
final class Masks {

    private static final int SHOWN_START = 3;
    private static final int SHOWN_END = 4;

    private Masks() {}

    /** {@code 13812341234} as {@code 138****1234}; short numbers keep nothing. */
    static String phone(String phone) {
        return phone.length() < SHOWN_START + SHOWN_END + 2
                ? "****"
                : phone.substring(0, SHOWN_START) + "****" + phone.substring(phone.length() - SHOWN_END);
    }

    /** {@code ann@example.com} as {@code a***@example.com}. */
    static String email(String email) {
        var at = email.lastIndexOf('@');
        return at < 1 ? "***" : email.substring(0, 1) + "***" + email.substring(at);
    }
}
