package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.internal.Texts;
import dev.podwright.dsl.value.Bytes;
import dev.podwright.dsl.value.CheckReturnValue;

/** A request or limit of a container, such as {@code limits.memory}. */
@CheckReturnValue
public final class ResourceFieldSource extends DownwardSource {
    ResourceFieldSource(ObjectDraft<?> selector) {
        super("resourceFieldRef", selector);
    }

    /**
     * Sets {@code containerName}: name of the container whose resource is read. Required in volumes. Absent in an
     * environment variable: the container the variable belongs to.
     *
     * @param value the name of a container of the pod
     */
    public ResourceFieldSource containerName(String value) {
        return new ResourceFieldSource(
                selector.set("containerName", selector.check("containerName").required(value, 1, "value")));
    }

    /**
     * Sets {@code divisor}: unit in which the amount is written; the result is rounded up to a whole number. For CPU
     * {@code 1} (cores) or {@code 1m}; for the others {@code 1} (bytes), {@code 1k}, {@code 1M}, {@code 1G}, {@code
     * 1T}, {@code 1P}, {@code 1E}, {@code 1Ki}, {@code 1Mi}, {@code 1Gi}, {@code 1Ti}, {@code 1Pi} or {@code 1Ei}.
     * Absent: {@code 1}, so half a core reads as 1. A text that is not an amount is reported when the pod is validated.
     *
     * @param value such as {@code 1Mi} or {@code 1m}
     */
    public ResourceFieldSource divisor(String value) {
        String given = selector.check("divisor").required(value, 1, "value");
        return new ResourceFieldSource(selector.set("divisor", Texts.quantity(given)));
    }

    /**
     * The same with a size.
     *
     * @param value such as {@code mib(1)}
     */
    public ResourceFieldSource divisor(Bytes value) {
        return divisor(selector.check("divisor").required(value, 1, "value").toString());
    }
}
