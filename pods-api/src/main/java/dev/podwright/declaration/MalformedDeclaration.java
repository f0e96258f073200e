package dev.podwright.declaration;

import dev.podwright.model.internal.escape.SafeText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An annotation under our prefix that says nothing we understand.
 */
public final class MalformedDeclaration {
    private final String key;
    private final String message;

    private MalformedDeclaration(String key, String message) {
        this.key = Objects.requireNonNull(key, "key");
        this.message = Objects.requireNonNull(message, "message");
    }

    /**
     * An annotation that was not understood.
     *
     * @param key the annotation's key
     * @param message what is wrong with it
     */
    public static MalformedDeclaration of(String key, String message) {
        return new MalformedDeclaration(key, message);
    }

    /** The annotation's key. */
    public String key() {
        return key;
    }

    /** What is wrong with it. */
    public String message() {
        return message;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MalformedDeclaration that && key.equals(that.key) && message.equals(that.message);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, message);
    }

    /** The key and what is wrong with it. */
    @Override
    public String toString() {
        return SafeText.ofMessage(key + ": " + message);
    }
}
