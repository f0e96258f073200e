package dev.podwright.dsl.internal;

import org.jspecify.annotations.Nullable;

/**
 * An argument as the value of a field, with what is wrong with it.
 *
 * @param value what the field gets; null for nothing, where the argument cannot be read
 * @param problem what is wrong with the argument; null for nothing
 */
public record Written(@Nullable Object value, @Nullable Problem problem) {

    static Written of(Object value) {
        return new Written(value, null);
    }
}
