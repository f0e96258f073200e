package dev.podwright.dsl;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.PodDNSConfig;
import dev.podwright.model.PodDNSConfigOption;
import java.util.function.Consumer;

/** How names are resolved, beside or instead of the pod's policy. Immutable. */
@CheckReturnValue
public final class DnsConfigDraft {
    final ObjectDraft<PodDNSConfig> state;

    DnsConfigDraft(ObjectDraft<PodDNSConfig> state) {
        this.state = state;
    }

    /**
     * Adds to {@code nameservers}: IP addresses of name servers, at most 3, appended to those from {@code dnsPolicy}.
     * At least one is required if {@code dnsPolicy} is {@code None}.
     *
     * @param addresses the elements, in their order
     */
    public DnsConfigDraft nameservers(String... addresses) {
        return new DnsConfigDraft(
                state.addAll("nameservers", state.check("nameservers").elements(addresses, 1, "addresses")));
    }

    /**
     * The same with a collection.
     *
     * @param addresses the elements, in their order
     */
    public DnsConfigDraft nameservers(Iterable<String> addresses) {
        return new DnsConfigDraft(
                state.addAll("nameservers", state.check("nameservers").elements(addresses, 1, "addresses")));
    }

    /**
     * Adds to {@code searches}: search domains for short names, at most 32 with at most 2048 characters in all,
     * appended to those from {@code dnsPolicy}.
     *
     * @param domains the elements, in their order
     */
    public DnsConfigDraft searches(String... domains) {
        return new DnsConfigDraft(
                state.addAll("searches", state.check("searches").elements(domains, 1, "domains")));
    }

    /**
     * The same with a collection.
     *
     * @param domains the elements, in their order
     */
    public DnsConfigDraft searches(Iterable<String> domains) {
        return new DnsConfigDraft(
                state.addAll("searches", state.check("searches").elements(domains, 1, "domains")));
    }

    /**
     * Adds to {@code options} one without a value, such as {@code edns0}.
     *
     * @param name the option
     */
    public DnsConfigDraft option(String name) {
        String given = state.check("option").required(name, 1, "name");
        return new DnsConfigDraft(state.add(
                "options",
                ObjectDraft.of(
                        PodDNSConfigOption.class,
                        PodDNSConfigOption.builder().name(given).build(),
                        "option")));
    }

    /**
     * Adds to {@code options}: resolver options such as {@code ndots}. An option given here overrides the same one from
     * {@code dnsPolicy}.
     *
     * @param name the option, such as {@code ndots}
     * @param value its value
     */
    public DnsConfigDraft option(String name, String value) {
        Arguments arguments = state.check("option");
        return new DnsConfigDraft(state.add(
                "options",
                ObjectDraft.of(
                        PodDNSConfigOption.class,
                        PodDNSConfigOption.builder()
                                .name(arguments.required(name, 1, "name"))
                                .value(arguments.required(value, 2, "value"))
                                .build(),
                        "option")));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public DnsConfigDraft customize(Consumer<PodDNSConfig.Builder> change) {
        return new DnsConfigDraft(state.customize(state.check("customize").required(change, 1, "change")));
    }

    /** The model's value. An argument that cannot be read leaves its field absent. */
    public PodDNSConfig toModel() {
        return state.build();
    }
}
