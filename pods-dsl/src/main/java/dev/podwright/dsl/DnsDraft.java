package dev.podwright.dsl;

import dev.podwright.model.PodDNSConfig;
import dev.podwright.model.PodDNSConfigOption;
import java.util.List;
import java.util.function.Consumer;

/** How names are resolved, beside or instead of what the pod's policy says. Immutable. */
public final class DnsDraft {
    private final PodDNSConfig model;

    DnsDraft(PodDNSConfig model) {
        this.model = model;
    }

    /** The model's value. */
    public PodDNSConfig toConfig() {
        return model;
    }

    /** Asks these name servers, by IP address; at most three count. */
    public DnsDraft nameservers(String... addresses) {
        return with(d -> d.addAllNameservers(List.of(addresses)));
    }

    /** Looks short names up in these domains as well. */
    public DnsDraft searches(String... domains) {
        return with(d -> d.addAllSearches(List.of(domains)));
    }

    /** Sets an option of the resolver that has no value, such as {@code edns0}. */
    public DnsDraft option(String name) {
        return with(d -> d.addOption(PodDNSConfigOption.builder().name(name).build()));
    }

    /** Sets an option of the resolver, such as {@code ndots} to {@code 2}. */
    public DnsDraft option(String name, String value) {
        return with(d ->
                d.addOption(PodDNSConfigOption.builder().name(name).value(value).build()));
    }

    /** The way down to the model's builder. */
    public DnsDraft with(Consumer<PodDNSConfig.Builder> change) {
        PodDNSConfig.Builder builder = model.toBuilder();
        change.accept(builder);
        return new DnsDraft(builder.build());
    }
}
