package dev.podwright.dsl.internal;

import dev.podwright.model.internal.text.Excerpt;

/**
 * What messages call a draft inside another one.
 *
 * @param what such as {@code port}
 * @param name its name or path
 * @param holder what it is in
 */
public record Owner(String what, String name, Object holder) {
    /** Such as {@code port "http" of container "app"}. */
    @Override
    public String toString() {
        return what + " \"" + Excerpt.of(name) + "\" of " + holder;
    }
}
