package io.handback.kit.web.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import io.handback.kit.web.problem.Problems;
import io.handback.kit.web.problem.Refused;

/// A body that ends in a refusal when it is longer than allowed, for bodies that do not announce their length.
final class BoundedBody extends FilterInputStream {

    private long left;

    BoundedBody(InputStream body, long largest) {
        super(body);
        this.left = largest;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw new Refused(Problems.TOO_LARGE.with("Connection", "close"));
        }
    }
}
