package dev.podwright.dsl.value;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.internal.Texts;
import dev.podwright.dsl.internal.Written;

/** An amount of a resource, such as 250m of {@code cpu}. A text that is not an amount is kept, and reported with its pod. */
public final class ResourceAmount {
    static {
        DraftAccess.register(ResourceAmount.class, amount -> amount.written);
    }

    private final String resource;
    private final String text;
    private final Written written;

    private ResourceAmount(String resource, String text, Written written) {
        this.resource = resource;
        this.text = text;
        this.written = written;
    }

    /**
     * An amount.
     *
     * @param resource Kubernetes' name of the resource, such as {@code cpu} or {@code nvidia.com/gpu}
     * @param amount a quantity, such as {@code 250m}
     */
    public static ResourceAmount of(String resource, String amount) {
        Arguments arguments = Arguments.of("of");
        arguments.required(resource, 1, "resource");
        arguments.required(amount, 2, "amount");
        return new ResourceAmount(resource, amount, Texts.quantity(amount));
    }

    /**
     * An amount in whole units and fractions of them.
     *
     * @param resource Kubernetes' name of the resource, such as {@code cpu}
     * @param amount how many, such as 0.5
     */
    public static ResourceAmount of(String resource, double amount) {
        Arguments.of("of").required(resource, 1, "resource");
        Written written = Texts.quantity(amount);
        return new ResourceAmount(resource, String.valueOf(amount), written);
    }

    /** Kubernetes' name of the resource. */
    public String resource() {
        return resource;
    }

    /** The resource and the amount as it was given. */
    @Override
    public String toString() {
        return resource + ": " + text;
    }
}
