package dev.podwright.dsl;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.security.WindowsSecurityContextOptions;
import java.util.function.Consumer;

/** How processes run on Windows. Immutable. */
@CheckReturnValue
public final class WindowsOptionsDraft {
    final ObjectDraft<WindowsSecurityContextOptions> state;

    WindowsOptionsDraft(ObjectDraft<WindowsSecurityContextOptions> state) {
        this.state = state;
    }

    /**
     * Sets {@code gmsaCredentialSpecName}: name of the credential spec of a group managed service account, a DNS
     * subdomain.
     *
     * @param value the value of the field
     */
    public WindowsOptionsDraft gmsaCredentialSpecName(String value) {
        return new WindowsOptionsDraft(state.set(
                "gmsaCredentialSpecName", state.check("gmsaCredentialSpecName").required(value, 1, "value")));
    }

    /**
     * Sets {@code gmsaCredentialSpec}: credential spec of a group managed service account, in JSON, at most 64 KiB.
     * Usually an admission webhook fills it in from {@code gmsaCredentialSpecName}.
     *
     * @param value the value of the field
     */
    public WindowsOptionsDraft gmsaCredentialSpec(String value) {
        return new WindowsOptionsDraft(state.set(
                "gmsaCredentialSpec", state.check("gmsaCredentialSpec").required(value, 1, "value")));
    }

    /**
     * Sets {@code runAsUserName}: windows user of the first process, as {@code name} or {@code DOMAIN\name}, with a
     * user part of at most 104 characters. Absent: the value of the pod, or else the user named in the image.
     *
     * @param value the value of the field
     */
    public WindowsOptionsDraft runAsUserName(String value) {
        return new WindowsOptionsDraft(
                state.set("runAsUserName", state.check("runAsUserName").required(value, 1, "value")));
    }

    /** Sets {@code hostProcess} to true. See {@link #hostProcess(boolean)}. */
    public WindowsOptionsDraft hostProcess() {
        return hostProcess(true);
    }

    /**
     * Sets {@code hostProcess}: whether the container runs directly on the Windows node, outside container isolation.
     * Absent: the value of the pod, or else {@code false}. All containers of a pod must agree, and {@code true}
     * requires {@code hostNetwork: true}. Since Kubernetes 1.22.
     *
     * @param value the value of the field
     */
    public WindowsOptionsDraft hostProcess(boolean value) {
        return new WindowsOptionsDraft(state.set("hostProcess", value));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public WindowsOptionsDraft customize(Consumer<WindowsSecurityContextOptions.Builder> change) {
        return new WindowsOptionsDraft(state.customize(state.check("customize").required(change, 1, "change")));
    }

    /** The model's value. An argument that cannot be read leaves its field absent. */
    public WindowsSecurityContextOptions toModel() {
        return state.build();
    }
}
