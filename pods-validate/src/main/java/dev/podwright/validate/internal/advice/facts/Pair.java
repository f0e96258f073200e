package dev.podwright.validate.internal.advice.facts;

import dev.podwright.declaration.Pairing;
import dev.podwright.declaration.PairingKind;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.List;

/**
 * A sidecar and the container that it serves, both of which the pod has.
 *
 * @param server the container that serves
 * @param partner the container that is served
 */
public record Pair(Pairing pairing, PodContainer server, PodContainer partner) {
    /** The pairs of a pod. */
    static List<Pair> of(PodFacts pod) {
        if (!pod.hasDeclarations()) {
            return List.of();
        }
        List<Pair> out = new ArrayList<>();
        for (Pairing pairing : pod.declarations().pairings()) {
            PodContainer server = pod.find(pairing.container());
            PodContainer partner = pod.find(pairing.partner());
            if (server != null && partner != null && !server.is(partner)) {
                out.add(new Pair(pairing, server, partner));
            }
        }
        return out;
    }

    public boolean is(PairingKind kind) {
        return pairing.kind() == kind;
    }

    /** The partner's listeners that are meant: the one of the pairing's port, or all where it names none. */
    public List<Listener> served(PodFacts pod) {
        if (pairing.port().isEmpty()) {
            return pod.listeners().of(partner);
        }
        Listener listener = pod.listeners().find(partner, pairing.port());
        return listener == null ? List.of() : List.of(listener);
    }

    /** Where the pairing is declared. */
    public FieldPath path(PodFacts pod) {
        return pod.annotation(pairing.key());
    }

    /** {@code sidecar "proxy" proxies container "app"}. */
    public String describe() {
        return server.describe() + " " + pairing.kind().word() + " " + partner.describe();
    }

    /** Both containers as a finding names them. */
    public List<Finding.Related> places() {
        return List.of(PodFacts.place(server), PodFacts.place(partner));
    }
}
