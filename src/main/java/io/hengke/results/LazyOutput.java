package io.hengke.results;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/** A response's body that is not begun before the first byte, so that a refusal until then can still be answered. */
final class LazyOutput extends OutputStream {

    private final HttpServletResponse response;

    LazyOutput(HttpServletResponse response) {
        this.response = response;
    }

    @Override
    public void write(int one) throws IOException {
        response.getOutputStream().write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        response.getOutputStream().write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
        response.getOutputStream().flush();
    }
}
