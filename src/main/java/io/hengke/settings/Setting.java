package io.hengke.settings;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Every setting of an installation: its key in {@code hengke.yaml}, its default and what values it takes. */
public enum Setting {
    SERVER_ADDRESS("server.address", "127.0.0.1", Kind.TEXT),
    SERVER_PORT("server.port", "8420", Kind.PORT),
    SERVER_PUBLIC_URL("server.public-url", "", Kind.TEXT),
    DATABASE_URL("database.url", "", Kind.TEXT),
    DATABASE_USER("database.user", "", Kind.TEXT),
    DATABASE_PASSWORD("database.password", "", Kind.TEXT),
    COMPANY_NAME("company.name", "衡客", Kind.TEXT),
    COMPANY_CURRENCY("company.currency", "CNY", Kind.CURRENCY),
    COMPANY_ZONE("company.zone", "Asia/Shanghai", Kind.ZONE),
    COMPANY_LANGUAGE("company.language", "zh-CN", Kind.LANGUAGE),
    SESSION_IDLE_MINUTES("session.idle-minutes", "60", Kind.WHOLE),
    SESSION_LONGEST_HOURS("session.longest-hours", "12", Kind.WHOLE),
    LIMITS_UPLOAD_MEGABYTES("limits.upload-megabytes", "2048", Kind.WHOLE),
    LIMITS_ANALYSIS_MEMORY_MEGABYTES("limits.analysis-memory-megabytes", "", Kind.OPTIONAL_MEMORY),
    LIMITS_THREADS("limits.threads", "", Kind.OPTIONAL_WHOLE),
    RUNS_KEEP("runs.keep", "12", Kind.WHOLE),
    OIDC_ISSUER("oidc.issuer", "", Kind.TEXT),
    OIDC_CLIENT_ID("oidc.client-id", "", Kind.TEXT),
    OIDC_CLIENT_SECRET("oidc.client-secret", "", Kind.TEXT),
    OIDC_NAME("oidc.name", "SSO", Kind.TEXT),
    OIDC_SCOPES("oidc.scopes", "openid profile email", Kind.TEXT),
    OIDC_ROLES("oidc.roles", "", Kind.GROUP_ROLES),
    OIDC_ROLES_CLAIM("oidc.roles-claim", "groups", Kind.TEXT),
    OIDC_DEFAULT_ROLE("oidc.default-role", "", Kind.TEXT),
    BACKUP_FOLDER("backup.folder", "", Kind.TEXT),
    BACKUP_AT("backup.at", "", Kind.TIME),
    BACKUP_KEEP("backup.keep", "7", Kind.WHOLE),
    LOG_FORMAT("log.format", "text", Kind.LOG_FORMAT);

    private final String key;
    private final String standard;
    private final Kind kind;

    Setting(String key, String standard, Kind kind) {
        this.key = key;
        this.standard = standard;
        this.kind = kind;
    }

    /** As written in {@code hengke.yaml}, section and name parted by a point, e.g. {@code server.port}. */
    public String key() {
        return key;
    }

    /** The default; empty: none. */
    public String standard() {
        return standard;
    }

    /** As an environment variable, e.g. {@code HENGKE_SERVER_PORT}. */
    public String variable() {
        return "HENGKE_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** True for what must never be shown or logged. */
    public boolean isSecret() {
        return this == DATABASE_PASSWORD || this == OIDC_CLIENT_SECRET;
    }

    /** What it takes, in no language. */
    String expected() {
        return kind.expected;
    }

    boolean accepts(String value) {
        return kind.accepts.test(value);
    }

    static Optional<Setting> find(String key) {
        return Arrays.stream(values()).filter(it -> it.key.equals(key)).findFirst();
    }

    /** What values a setting takes. */
    private enum Kind {
        TEXT("…", _ -> true),
        WHOLE("1, 2, 3 …", it -> it.matches("[1-9][0-9]{0,8}")),
        OPTIONAL_WHOLE("1, 2, 3 …", it -> it.isEmpty() || it.matches("[1-9][0-9]{0,8}")),
        /** Megabytes; with less than these an import of a mid-sized company fails. */
        OPTIONAL_MEMORY(
                "1024, 2048 …", it -> it.isEmpty() || (it.matches("[1-9][0-9]{3,8}") && Integer.parseInt(it) >= 1024)),
        PORT("0 … 65535", it -> it.matches("[0-9]{1,5}") && Integer.parseInt(it) <= 65535),
        CURRENCY("CNY, USD, EUR …", it -> parses(Currency::getInstance, it)),
        ZONE("Asia/Shanghai, UTC …", it -> parses(ZoneId::of, it)),
        LANGUAGE("zh-CN | en", it -> it.equals("zh-CN") || it.equals("en")),
        TIME("00:00 … 23:59", it -> it.isEmpty() || it.matches("([01][0-9]|2[0-3]):[0-5][0-9]")),
        GROUP_ROLES(
                "group=role; group=role …",
                it -> Arrays.stream(it.split(";")).allMatch(part -> part.isBlank() || isGroupRole(part))),
        LOG_FORMAT("text | json", it -> it.equals("text") || it.equals("json"));

        @SuppressWarnings("ImmutableEnumChecker") // a lambda that captures nothing
        private final Predicate<String> accepts;

        private final String expected;

        Kind(String expected, Predicate<String> accepts) {
            this.expected = expected;
            this.accepts = accepts;
        }

        private static boolean isGroupRole(String text) {
            return text.strip().matches(".*\\S\\s*=\\s*[a-z][a-z0-9-]*");
        }

        private static boolean parses(Consumer<String> parser, String value) {
            try {
                parser.accept(value);
                return true;
            } catch (RuntimeException _) {
                return false;
            }
        }
    }
}
