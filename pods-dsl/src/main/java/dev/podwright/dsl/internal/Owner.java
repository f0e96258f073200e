package dev.podwright.dsl.internal;

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
        return what + " \"" + Texts.shown(name) + "\" of " + holder;
    }
}
