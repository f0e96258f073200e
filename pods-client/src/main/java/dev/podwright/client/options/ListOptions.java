package dev.podwright.client.options;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which objects of a kind are listed. */
public final class ListOptions {
    private static final ListOptions ALL = new ListOptions(null, false, "", "");

    private final @Nullable String namespace;
    private final boolean allNamespaces;
    private final String labelSelector;
    private final String fieldSelector;

    private ListOptions(@Nullable String namespace, boolean allNamespaces, String labelSelector, String fieldSelector) {
        this.namespace = namespace;
        this.allNamespaces = allNamespaces;
        this.labelSelector = labelSelector;
        this.fieldSelector = fieldSelector;
    }

    /** All objects in the client's namespace. */
    public static ListOptions all() {
        return ALL;
    }

    /** The objects in the client's namespace with these labels, such as {@code app=web,tier!=cache}. */
    public static ListOptions labels(String selector) {
        return ALL.withLabels(selector);
    }

    /** These options for another namespace. */
    public ListOptions inNamespace(String name) {
        return new ListOptions(name, false, labelSelector, fieldSelector);
    }

    /** These options for all namespaces. */
    public ListOptions inAllNamespaces() {
        return new ListOptions(null, true, labelSelector, fieldSelector);
    }

    /** These options with another label selector, such as {@code app in (web, api),!legacy}. */
    public ListOptions withLabels(String selector) {
        return new ListOptions(namespace, allNamespaces, selector, fieldSelector);
    }

    /** These options with another field selector, such as {@code status.phase=Running}. */
    public ListOptions withFields(String selector) {
        return new ListOptions(namespace, allNamespaces, labelSelector, selector);
    }

    /** The namespace; null for the client's namespace. */
    public @Nullable String namespace() {
        return namespace;
    }

    /** Whether the objects of all namespaces are listed; false by default. */
    public boolean allNamespaces() {
        return allNamespaces;
    }

    /** The label selector; empty for none, the default. */
    public String labelSelector() {
        return labelSelector;
    }

    /** The field selector; empty for none, the default. */
    public String fieldSelector() {
        return fieldSelector;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListOptions that
                && Objects.equals(namespace, that.namespace)
                && allNamespaces == that.allNamespaces
                && labelSelector.equals(that.labelSelector)
                && fieldSelector.equals(that.fieldSelector);
    }

    @Override
    public int hashCode() {
        return Objects.hash(namespace, allNamespaces, labelSelector, fieldSelector);
    }

    @Override
    public String toString() {
        return "ListOptions[namespace=" + (allNamespaces ? "all" : namespace) + ", labels=" + labelSelector
                + ", fields=" + fieldSelector + "]";
    }
}
