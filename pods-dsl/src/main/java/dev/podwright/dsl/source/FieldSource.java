package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;

/** A field of the pod, such as {@code status.podIP} or {@code metadata.labels['app']}. */
@CheckReturnValue
public final class FieldSource extends DownwardSource {
    FieldSource(ObjectDraft<?> selector) {
        super("fieldRef", selector);
    }

    /**
     * Sets {@code apiVersion}: API version in whose terms {@code fieldPath} is written. Absent: {@code v1}.
     *
     * @param value {@code v1}
     */
    public FieldSource apiVersion(String value) {
        return new FieldSource(
                selector.set("apiVersion", selector.check("apiVersion").required(value, 1, "value")));
    }
}
