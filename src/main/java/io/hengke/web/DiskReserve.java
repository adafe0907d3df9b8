package io.hengke.web;

import io.hengke.settings.ServerSettings;
import io.hengke.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses changes while the disk is nearly full, so that what is under way can come to its end and the database never runs
 * out of room for its log. Reading, signing in and deleting go on.
 */
@Component
class DiskReserve implements HandlerInterceptor {

    private static final long RESERVE_BYTES = 100_000_000;

    private static final Set<String> CHANGES = Set.of("POST", "PUT", "PATCH");

    private final ServerSettings settings;

    DiskReserve(ServerSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (CHANGES.contains(request.getMethod())
                && !request.getRequestURI().startsWith("/api/session")
                && store().getUsableSpace() < RESERVE_BYTES) {
            throw new Problem("web.disk.unavailable");
        }
        return true;
    }

    private FileStore store() throws IOException {
        return Files.getFileStore(settings.data());
    }
}
