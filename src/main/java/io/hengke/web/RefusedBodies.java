package io.hengke.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads and forgets what a client still sends after its request was refused as too large. To close the connection instead
 * would make many clients tell of a broken connection, because they look at the answer only when they have sent everything.
 */
@Component
class RefusedBodies extends OncePerRequestFilter {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int BUFFER = 1 << 16;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.CONTENT_TOO_LARGE.value()) {
            response.flushBuffer(); // a client that looks at answers while it sends may stop
            discard(request.getInputStream());
        }
    }

    private static void discard(InputStream body) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var buffer = new byte[BUFFER];
        try {
            while (System.nanoTime() < end && body.read(buffer) >= 0) {
                // nobody wants it
            }
        } catch (IOException _) {
            // the client has understood, and gone
        }
    }
}
