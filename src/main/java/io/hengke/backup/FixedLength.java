package io.hengke.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Exactly so many bytes of a stream that may be longer or shorter: the rest is left, what is missing is zeros. */
final class FixedLength extends InputStream {

    private final InputStream source;
    private long left;

    FixedLength(InputStream source, long length) {
        this.source = source;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int wanted = (int) Math.min(length, left);
        int read = source.read(bytes, offset, wanted);
        if (read < 0) {
            Arrays.fill(bytes, offset, offset + wanted, (byte) 0);
            read = wanted;
        }
        left -= read;
        return read;
    }
}
