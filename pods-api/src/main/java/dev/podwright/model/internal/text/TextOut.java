package dev.podwright.model.internal.text;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where text is collected: the target itself when it is a {@link StringBuilder}, else a buffer in front of it. */
final class TextOut {
    private static final int BLOCK = 8192;
    private static final String[] SPACES = new String[65];

    static {
        for (int i = 0; i < SPACES.length; i++) {
            SPACES[i] = " ".repeat(i);
        }
    }

    /** What is written last; its end always is the end of the text. */
    final StringBuilder text;

    private final @Nullable Appendable target;

    TextOut(Appendable target) {
        if (target instanceof StringBuilder builder) {
            this.text = builder;
            this.target = null;
        } else {
            this.text = new StringBuilder(BLOCK + BLOCK / 4);
            this.target = target;
        }
    }

    /** Hands a full buffer on. What has been handed on cannot be gone back to. */
    void drain() throws IOException {
        if (target != null && text.length() >= BLOCK) {
            flush();
        }
    }

    void flush() throws IOException {
        if (target != null) {
            target.append(text);
            text.setLength(0);
        }
    }

    void spaces(int count) {
        int left = count;
        while (left >= SPACES.length) {
            text.append(SPACES[SPACES.length - 1]);
            left -= SPACES.length - 1;
        }
        text.append(SPACES[left]);
    }
}
