package io.hengke.database;

import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import io.hengke.shared.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/**
 * How to reach the PostgreSQL that holds the operational records, embedded or the company's own.
 *
 * @param url a JDBC address without user and password
 */
public record ServerDatabase(String url, String user, String password) {

    private static final String JDBC = "jdbc:postgresql:";

    /**
     * Reads {@code postgresql://user:password@host:port/name} or {@code jdbc:postgresql://host/name}, the two forms in
     * common use. User and password given apart win over those in the address.
     *
     * @throws Problem {@code database.url-not-usable} for anything else
     */
    public static ServerDatabase at(String address, String user, String password) {
        try {
            if (address.startsWith(JDBC)) {
                return new ServerDatabase(address, user, password);
            }
            var uri = new URI(address);
            if (!address.matches("postgres(ql)?://.*") || uri.getHost() == null) {
                throw new Problem("database.url-not-usable");
            }
            var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            var info = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
            var parts = info.contains(":") ? info.split(":", 2) : new String[] {info, ""};
            return new ServerDatabase(
                    JDBC + "//" + uri.getHost() + port + uri.getRawPath() + query,
                    user.isEmpty() ? decoded(parts[0]) : user,
                    password.isEmpty() ? decoded(parts[1]) : password);
        } catch (URISyntaxException _) {
            throw new Problem("database.url-not-usable"); // the address itself may hold a password: it is not repeated
        }
    }

    /** The company's own database, if the settings name one. */
    public static Optional<ServerDatabase> in(ServerSettings settings) {
        return settings.find(Setting.DATABASE_URL)
                .map(it -> at(it, settings.text(Setting.DATABASE_USER), settings.text(Setting.DATABASE_PASSWORD)));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** A new connection, for work outside the pool. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /**
     * This database, if it can be used.
     *
     * @throws Problem {@code database.not-reachable} with the reason
     */
    ServerDatabase reached() {
        try (var _ = connect()) {
            return this;
        } catch (SQLException e) {
            throw new Problem("database.not-reachable", this, Reason.of(e));
        }
    }

    /** Leaves out the password and the address's parameters, which may hold another: this ends up in logs. */
    @Override
    public String toString() {
        return user + "@" + url.split("\\?", 2)[0];
    }
}
