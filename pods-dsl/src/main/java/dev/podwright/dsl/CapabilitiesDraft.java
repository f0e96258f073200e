package dev.podwright.dsl;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.security.Capabilities;
import java.util.List;
import java.util.function.Consumer;

/** The Linux capabilities of a container. Immutable. */
@CheckReturnValue
public final class CapabilitiesDraft {
    final ObjectDraft<Capabilities> state;

    CapabilitiesDraft(ObjectDraft<Capabilities> state) {
        this.state = state;
    }

    /**
     * Adds to {@code add}, and takes it out of {@code drop}: capabilities to add, without the prefix {@code CAP_}, such
     * as {@code NET_BIND_SERVICE}, or {@code ALL}.
     *
     * @param names capabilities without {@code CAP_}, such as {@code NET_BIND_SERVICE}, or {@code ALL}
     */
    public CapabilitiesDraft add(String... names) {
        List<String> given = state.check("add").elements(names, 1, "names");
        return new CapabilitiesDraft(state.edit((c, line) -> given.forEach(name -> {
            c.removeElement("drop", name);
            c.addOnce("add", name, line);
        })));
    }

    /**
     * The same with a collection.
     *
     * @param names capabilities without {@code CAP_}, such as {@code NET_BIND_SERVICE}, or {@code ALL}
     */
    public CapabilitiesDraft add(Iterable<String> names) {
        List<String> given = state.check("add").elements(names, 1, "names");
        return new CapabilitiesDraft(state.edit((c, line) -> given.forEach(name -> {
            c.removeElement("drop", name);
            c.addOnce("add", name, line);
        })));
    }

    /**
     * Adds to {@code drop}, and takes it out of {@code add}: capabilities to take away, without the prefix {@code
     * CAP_}, or {@code ALL}. The usual hardening is to drop {@code ALL} and add back the few that are needed.
     *
     * @param names capabilities without {@code CAP_}, such as {@code NET_BIND_SERVICE}, or {@code ALL}
     */
    public CapabilitiesDraft drop(String... names) {
        List<String> given = state.check("drop").elements(names, 1, "names");
        return new CapabilitiesDraft(state.edit((c, line) -> given.forEach(name -> {
            c.removeElement("add", name);
            c.addOnce("drop", name, line);
        })));
    }

    /**
     * The same with a collection.
     *
     * @param names capabilities without {@code CAP_}, such as {@code NET_BIND_SERVICE}, or {@code ALL}
     */
    public CapabilitiesDraft drop(Iterable<String> names) {
        List<String> given = state.check("drop").elements(names, 1, "names");
        return new CapabilitiesDraft(state.edit((c, line) -> given.forEach(name -> {
            c.removeElement("add", name);
            c.addOnce("drop", name, line);
        })));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public CapabilitiesDraft customize(Consumer<Capabilities.Builder> change) {
        return new CapabilitiesDraft(state.customize(state.check("customize").required(change, 1, "change")));
    }

    /** The model's value. An argument that cannot be read leaves its field absent. */
    public Capabilities toModel() {
        return state.build();
    }
}
