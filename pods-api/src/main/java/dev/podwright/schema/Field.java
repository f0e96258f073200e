package dev.podwright.schema;

/**
 * One field of a model type.
 *
 * @param name the JSON name
 * @param index the place in the type's canonical order, from 0
 * @param since the first Kubernetes minor version that has it, such as {@code 1.29}; empty where it is older than 1.21
 * @param required whether the API's own writer always writes it
 * @param keepsEmpty whether an empty list or map differs from an absent one, which is then null
 */
public record Field(
        String name, int index, FieldShape shape, FieldKind kind, String since, boolean required, boolean keepsEmpty) {

    /** The minor version in {@link #since}, such as 29; 0 where it is empty. */
    public int sinceMinor() {
        return since.isEmpty() ? 0 : Integer.parseInt(since.substring(2));
    }
}
