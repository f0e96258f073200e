package dev.podwright.dsl;

import dev.podwright.declaration.DeclaredListener;
import dev.podwright.declaration.DeclaredSuppression;
import dev.podwright.declaration.LocalhostConnection;
import dev.podwright.declaration.Pairing;
import dev.podwright.declaration.PairingKind;
import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.ContainerState;
import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.internal.NamedSource;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.internal.Owner;
import dev.podwright.dsl.internal.Texts;
import dev.podwright.dsl.source.EnvFromDraft;
import dev.podwright.dsl.source.EnvSource;
import dev.podwright.dsl.source.VolumeSource;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.ExitCodes;
import dev.podwright.dsl.value.ImagePullPolicy;
import dev.podwright.dsl.value.ProcMount;
import dev.podwright.dsl.value.ProfileType;
import dev.podwright.dsl.value.Protocol;
import dev.podwright.dsl.value.ResizeRestartPolicy;
import dev.podwright.dsl.value.ResourceAmount;
import dev.podwright.dsl.value.RestartPolicy;
import dev.podwright.dsl.value.RestartRuleAction;
import dev.podwright.dsl.value.TerminationMessagePolicy;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerPort;
import dev.podwright.model.container.ContainerResizePolicy;
import dev.podwright.model.container.ContainerRestartRule;
import dev.podwright.model.container.ContainerRestartRuleOnExitCodes;
import dev.podwright.model.container.EnvFromSource;
import dev.podwright.model.container.EnvVarSource;
import dev.podwright.model.container.LifecycleHandler;
import dev.podwright.model.container.ResourceClaim;
import dev.podwright.model.container.VolumeDevice;
import dev.podwright.model.container.VolumeMount;
import dev.podwright.model.security.AppArmorProfile;
import dev.podwright.model.security.Capabilities;
import dev.podwright.model.security.SELinuxOptions;
import dev.podwright.model.security.SeccompProfile;
import dev.podwright.model.security.WindowsSecurityContextOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A container. Immutable: each word gives a new draft. Whether it is a main container, an init container or a sidecar
 * is decided by the word of the pod that it is added with.
 *
 * <p>Arguments of words are never null. Elements that words add to a list are all kept, and the server judges two of
 * one name; only a variable, a request or a limit replaces the one before. A word without an argument that is named
 * after a boolean field sets it to true.
 */
@CheckReturnValue
public final class ContainerDraft {
    final ContainerState state;

    ContainerDraft(ContainerState state) {
        this.state = state;
    }

    // Name, image and process

    /** The container's name; empty where an edited container has none. */
    public String name() {
        return state.label();
    }

    /**
     * The same container under another name, for a piece that a pod has twice.
     *
     * @param value the name
     */
    public ContainerDraft name(String value) {
        return new ContainerDraft(state.named(state.check("name").required(value, 1, "value")));
    }

    /**
     * Sets {@code image}: image reference to run, such as {@code registry.example.com/app:1.2} or one pinned by digest.
     * The server refuses a pod without it, although the schema marks it optional; it must not begin or end with white
     * space.
     *
     * @param value the value of the field
     */
    public ContainerDraft image(String value) {
        return new ContainerDraft(state.set("image", state.check("image").required(value, 1, "value")));
    }

    /**
     * Sets {@code command}, and replaces what it had: program to run and its leading arguments, in place of the image's
     * ENTRYPOINT; no shell is involved. {@code $(NAME)} is replaced from the container's environment, an unknown name
     * stays as written, and {@code $$} means one {@code $}. Absent: the image's ENTRYPOINT; when set without
     * {@code args}, the image's CMD is ignored too.
     *
     * @param values the elements, in their order
     */
    public ContainerDraft command(String... values) {
        return new ContainerDraft(state.set("command", state.check("command").elements(values, 1, "values")));
    }

    /**
     * The same with a collection.
     *
     * @param values the elements, in their order
     */
    public ContainerDraft command(Iterable<String> values) {
        return new ContainerDraft(state.set("command", state.check("command").elements(values, 1, "values")));
    }

    /**
     * Sets {@code args}, and replaces what it had: arguments for the entry point, in place of the image's CMD. {@code
     * $(NAME)} is replaced from the container's environment, an unknown name stays as written, and {@code $$} means
     * for one {@code $}. Absent: the image's CMD, unless {@code command} is set.
     *
     * @param values the elements, in their order
     */
    public ContainerDraft args(String... values) {
        return new ContainerDraft(state.set("args", state.check("args").elements(values, 1, "values")));
    }

    /**
     * The same with a collection.
     *
     * @param values the elements, in their order
     */
    public ContainerDraft args(Iterable<String> values) {
        return new ContainerDraft(state.set("args", state.check("args").elements(values, 1, "values")));
    }

    /**
     * Sets {@code workingDir}: directory in which the container's process starts. Absent: the runtime's default,
     * usually the one set in the image.
     *
     * @param value the value of the field
     */
    public ContainerDraft workingDir(String value) {
        return new ContainerDraft(
                state.set("workingDir", state.check("workingDir").required(value, 1, "value")));
    }

    /** Sets {@code stdin} to true. See {@link #stdin(boolean)}. */
    public ContainerDraft stdin() {
        return stdin(true);
    }

    /**
     * Sets {@code stdin}: keeps a standard input open for the container so that a client can attach to it. Absent:
     * {@code false}; reading standard input gives end of file at once.
     *
     * @param value the value of the field
     */
    public ContainerDraft stdin(boolean value) {
        return new ContainerDraft(state.set("stdin", value));
    }

    /** Sets {@code stdinOnce} to true. See {@link #stdinOnce(boolean)}. */
    public ContainerDraft stdinOnce() {
        return stdinOnce(true);
    }

    /**
     * Sets {@code stdinOnce}: closes standard input for good, until the container restarts, once the first attached
     * client has gone. Only matters with {@code stdin}. Absent: {@code false}; standard input stays open over many
     * attaches and the process never sees its end.
     *
     * @param value the value of the field
     */
    public ContainerDraft stdinOnce(boolean value) {
        return new ContainerDraft(state.set("stdinOnce", value));
    }

    /** Sets {@code tty} to true. See {@link #tty(boolean)}. */
    public ContainerDraft tty() {
        return tty(true);
    }

    /**
     * Sets {@code tty}: gives the container a terminal; needs {@code stdin} to be {@code true}. Absent: {@code false}.
     *
     * @param value the value of the field
     */
    public ContainerDraft tty(boolean value) {
        return new ContainerDraft(state.set("tty", value));
    }

    /**
     * Sets {@code imagePullPolicy}: when the image is pulled: {@code Always}, {@code IfNotPresent} or {@code Never}.
     * Absent: {@code Always} when the tag is {@code latest} or there is neither tag nor digest, else {@code
     * IfNotPresent}. The default is fixed when the pod is created and does not follow a later change of the image.
     *
     * @param value one of {@code ALWAYS}, {@code IF_NOT_PRESENT}, {@code NEVER}
     */
    public ContainerDraft imagePullPolicy(ImagePullPolicy value) {
        return imagePullPolicy(
                state.check("imagePullPolicy").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public ContainerDraft imagePullPolicy(String value) {
        return new ContainerDraft(
                state.set("imagePullPolicy", state.check("imagePullPolicy").required(value, 1, "value")));
    }

    /**
     * Sets {@code terminationMessagePath}: file in the container from which a short final message is read into the
     * container's status. More than 4096 bytes are cut off, and all containers of the pod together have 12 KiB. Absent:
     * {@code /dev/termination-log}.
     *
     * @param value the value of the field
     */
    public ContainerDraft terminationMessagePath(String value) {
        return new ContainerDraft(state.set(
                "terminationMessagePath", state.check("terminationMessagePath").required(value, 1, "value")));
    }

    /**
     * Sets {@code terminationMessagePolicy}: where the final message comes from. {@code File} reads {@code
     * terminationMessagePath}; {@code FallbackToLogsOnError} takes the end of the log, at most 2048 bytes or 80 lines,
     * when that file is empty and the container failed. Absent: {@code File}.
     *
     * @param value one of {@code FILE}, {@code FALLBACK_TO_LOGS_ON_ERROR}
     */
    public ContainerDraft terminationMessagePolicy(TerminationMessagePolicy value) {
        return terminationMessagePolicy(state.check("terminationMessagePolicy")
                .required(value, 1, "value")
                .toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public ContainerDraft terminationMessagePolicy(String value) {
        return new ContainerDraft(state.set(
                "terminationMessagePolicy",
                state.check("terminationMessagePolicy").required(value, 1, "value")));
    }

    /**
     * Sets {@code restartPolicy}: restart behaviour of this one container, overriding the pod's. One of {@code Always},
     * {@code OnFailure}, {@code Never}; on an init container {@code Always} makes a sidecar, which keeps running beside
     * the app containers and does not hold up the next init container beyond its start. Absent: the pod's restart
     * policy, as it applies to this kind of container. Since Kubernetes 1.28.
     *
     * @param value one of {@code ALWAYS}, {@code ON_FAILURE}, {@code NEVER}
     */
    public ContainerDraft restartPolicy(RestartPolicy value) {
        return restartPolicy(
                state.check("restartPolicy").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public ContainerDraft restartPolicy(String value) {
        return new ContainerDraft(
                state.set("restartPolicy", state.check("restartPolicy").required(value, 1, "value")));
    }

    /**
     * Adds to {@code restartPolicyRules}: rules checked in order when the container exits; the first that matches
     * decides, and {@code restartPolicy} decides when none does. At most 20 rules, and {@code restartPolicy} must be
     * set on the same container. Since Kubernetes 1.34.
     *
     * @param action what happens, {@code RESTART} or {@code RESTART_ALL_CONTAINERS}
     * @param exitCodes when, such as {@code exitCodes(IN, 42)}
     */
    public ContainerDraft restartPolicyRule(RestartRuleAction action, ExitCodes exitCodes) {
        return restartPolicyRule(
                state.check("restartPolicyRule").required(action, 1, "action").toString(), exitCodes);
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param action what happens, {@code RESTART} or {@code RESTART_ALL_CONTAINERS}
     * @param exitCodes when, such as {@code exitCodes(IN, 42)}
     */
    public ContainerDraft restartPolicyRule(String action, ExitCodes exitCodes) {
        Arguments arguments = state.check("restartPolicyRule");
        arguments.required(exitCodes, 2, "exitCodes");
        return new ContainerDraft(state.add(
                "restartPolicyRules",
                ObjectDraft.of(
                                ContainerRestartRule.class,
                                ContainerRestartRule.builder()
                                        .action(arguments.required(action, 1, "action"))
                                        .build(),
                                "restartPolicyRule")
                        .set(
                                "exitCodes",
                                ContainerRestartRuleOnExitCodes.builder()
                                        .operator(exitCodes.operator())
                                        .values(exitCodes.values())
                                        .build())));
    }

    // Ports, and what other containers are to it

    /**
     * Adds to {@code ports} a TCP port without a name.
     *
     * @param containerPort the number, from 1 to 65535
     */
    public ContainerDraft port(int containerPort) {
        return new ContainerDraft(state.add(
                "ports", ContainerPort.builder().containerPort(containerPort).build()));
    }

    /**
     * Adds to {@code ports} a TCP port. Probes, hooks and Services can use its name.
     *
     * @param name name of the port, by which services and probes can refer to it; an IANA service name of at most
     *     15 lower-case letters, digits and hyphens, with at least one letter. Must be unique within the pod. Absent:
     *     the port has no name.
     * @param containerPort the number, from 1 to 65535
     */
    public ContainerDraft port(String name, int containerPort) {
        return new ContainerDraft(
                state.add("ports", namedPort(state.check("port").required(name, 1, "name"), containerPort)));
    }

    /**
     * The same with a number as a text, such as the value of an environment variable. A text that is not a number is
     * reported when the pod is validated.
     *
     * @param name name of the port, by which services and probes can refer to it; an IANA service name of at most
     *     15 lower-case letters, digits and hyphens, with at least one letter. Must be unique within the pod. Absent:
     *     the port has no name.
     * @param containerPort the number, from 1 to 65535
     */
    public ContainerDraft port(String name, String containerPort) {
        Arguments arguments = state.check("port");
        arguments.required(name, 1, "name");
        return new ContainerDraft(state.add(
                "ports",
                ObjectDraft.of(ContainerPort.class, "port")
                        .with("name", name)
                        .with("containerPort", Texts.port(arguments.required(containerPort, 2, "containerPort")))));
    }

    /**
     * Adds to {@code ports} a port of a protocol.
     *
     * @param name name of the port, by which services and probes can refer to it; an IANA service name of at most
     *     15 lower-case letters, digits and hyphens, with at least one letter. Must be unique within the pod. Absent:
     *     the port has no name.
     * @param containerPort the number, from 1 to 65535
     * @param protocol {@code TCP}, {@code UDP} or {@code SCTP}
     */
    public ContainerDraft port(String name, int containerPort, Protocol protocol) {
        Protocol given = state.check("port").required(protocol, 3, "protocol");
        return port(name, containerPort, p -> p.protocol(given));
    }

    /**
     * Adds to {@code ports}: ports on which the container listens, keyed by port number and protocol. Mostly
     * informative: leaving a port out does not close it, but a name given here can be used by services and probes.
     *
     * @param name name of the port, by which services and probes can refer to it; an IANA service name of at most
     *     15 lower-case letters, digits and hyphens, with at least one letter. Must be unique within the pod. Absent:
     *     the port has no name.
     * @param containerPort the number, from 1 to 65535
     * @param more its other fields, such as {@code p -> p.hostPort(80)}
     */
    public ContainerDraft port(String name, int containerPort, UnaryOperator<PortDraft> more) {
        Arguments arguments = state.check("port");
        PortDraft port = new PortDraft(ObjectDraft.of(
                ContainerPort.class,
                namedPort(arguments.required(name, 1, "name"), containerPort),
                new Owner("port", name, state)));
        return new ContainerDraft(state.add("ports", arguments.applied(more, port, 3, "more").state));
    }

    /**
     * The same for a port without a name.
     *
     * @param containerPort the number, from 1 to 65535
     * @param more its other fields, such as {@code p -> p.protocol(UDP)}
     */
    public ContainerDraft port(int containerPort, UnaryOperator<PortDraft> more) {
        PortDraft port = new PortDraft(ObjectDraft.of(
                ContainerPort.class,
                ContainerPort.builder().containerPort(containerPort).build(),
                new Owner("port", Integer.toString(containerPort), state)));
        return new ContainerDraft(state.add("ports", state.check("port").applied(more, port, 2, "more").state));
    }

    private static ContainerPort namedPort(String name, int number) {
        return ContainerPort.builder().name(name).containerPort(number).build();
    }

    /**
     * Takes the ports of a name away.
     *
     * @param name the name of a port
     */
    public ContainerDraft withoutPort(String name) {
        String given = state.check("withoutPort").required(name, 1, "name");
        return new ContainerDraft(state.edit((c, line) -> c.model.removeElements("ports", "name", given)));
    }

    /**
     * Listens on a TCP port that its list of ports does not show, such as one for localhost only. Written as an
     * annotation.
     *
     * @param port the number
     */
    public ContainerDraft listens(int port) {
        return new ContainerDraft(state.edit((c, line) -> c.declare(DeclaredListener.of(name(), port, "TCP"), line)));
    }

    /**
     * The same with a protocol.
     *
     * @param port the number
     * @param protocol {@code TCP}, {@code UDP} or {@code SCTP}
     */
    public ContainerDraft listens(int port, Protocol protocol) {
        Protocol given = state.check("listens").required(protocol, 2, "protocol");
        return new ContainerDraft(
                state.edit((c, line) -> c.declare(DeclaredListener.of(name(), port, given.toString()), line)));
    }

    /**
     * Connects to a TCP port of this pod's localhost. Written as an annotation.
     *
     * @param port the number
     */
    public ContainerDraft dials(int port) {
        return new ContainerDraft(state.edit(
                (c, line) -> c.declare(LocalhostConnection.of(name(), Integer.toString(port), "TCP"), line)));
    }

    /**
     * Connects, at localhost, to a port that some container of this pod declares. Written as an annotation.
     *
     * @param portName the name of the port, or its number as a text
     */
    public ContainerDraft dials(String portName) {
        String given = state.check("dials").required(portName, 1, "portName");
        return new ContainerDraft(
                state.edit((c, line) -> c.declare(LocalhostConnection.of(name(), given, "TCP"), line)));
    }

    /**
     * Sends to a port of a protocol of this pod's localhost. Written as an annotation.
     *
     * @param port the number
     * @param protocol {@code TCP}, {@code UDP} or {@code SCTP}
     */
    public ContainerDraft dials(int port, Protocol protocol) {
        Protocol given = state.check("dials").required(protocol, 2, "protocol");
        return new ContainerDraft(state.edit((c, line) ->
                c.declare(LocalhostConnection.of(name(), Integer.toString(port), given.toString()), line)));
    }

    /**
     * Takes the traffic for a port of another container of the pod and passes it on. Written as an annotation.
     *
     * @param container its name
     * @param port the name of the port
     */
    public ContainerDraft proxies(String container, String port) {
        String given = state.check("proxies").required(container, 1, "container");
        String givenPort = state.check("proxies").required(port, 2, "port");
        return new ContainerDraft(
                state.edit((c, line) -> c.declare(Pairing.of(name(), PairingKind.PROXIES, given, givenPort), line)));
    }

    /**
     * The same with the number of the port.
     *
     * @param container its name
     * @param port the number of the port
     */
    public ContainerDraft proxies(String container, int port) {
        String given = state.check("proxies").required(container, 1, "container");
        return new ContainerDraft(state.edit(
                (c, line) -> c.declare(Pairing.of(name(), PairingKind.PROXIES, given, Integer.toString(port)), line)));
    }

    /**
     * Works on what another container of the pod leaves behind, such as its logs. Written as an annotation.
     *
     * @param container its name
     */
    public ContainerDraft follows(String container) {
        String given = state.check("follows").required(container, 1, "container");
        return new ContainerDraft(
                state.edit((c, line) -> c.declare(Pairing.of(name(), PairingKind.FOLLOWS, given, ""), line)));
    }

    /**
     * Shows another container of the pod in another form, such as an exporter of its metrics. Written as an annotation.
     *
     * @param container its name
     */
    public ContainerDraft adapts(String container) {
        String given = state.check("adapts").required(container, 1, "container");
        return new ContainerDraft(
                state.edit((c, line) -> c.declare(Pairing.of(name(), PairingKind.ADAPTS, given, ""), line)));
    }

    /**
     * Shows what a port of another container of the pod answers in another form. Written as an annotation.
     *
     * @param container its name
     * @param port the name of the port
     */
    public ContainerDraft adapts(String container, String port) {
        String given = state.check("adapts").required(container, 1, "container");
        String givenPort = state.check("adapts").required(port, 2, "port");
        return new ContainerDraft(
                state.edit((c, line) -> c.declare(Pairing.of(name(), PairingKind.ADAPTS, given, givenPort), line)));
    }

    /**
     * The same with the number of the port.
     *
     * @param container its name
     * @param port the number of the port
     */
    public ContainerDraft adapts(String container, int port) {
        String given = state.check("adapts").required(container, 1, "container");
        return new ContainerDraft(state.edit(
                (c, line) -> c.declare(Pairing.of(name(), PairingKind.ADAPTS, given, Integer.toString(port)), line)));
    }

    /**
     * Suppresses one of Podwright's own rules for this container. Written as an annotation.
     *
     * @param rule the id of the rule, such as {@code localhost/port-collision}
     * @param reason why its findings are accepted
     */
    public ContainerDraft suppress(String rule, String reason) {
        Arguments arguments = state.check("suppress");
        arguments.required(rule, 1, "rule");
        arguments.required(reason, 2, "reason");
        return new ContainerDraft(
                state.edit((c, line) -> c.declare(DeclaredSuppression.of(name(), rule, reason), line)));
    }

    // Environment

    /**
     * Adds to {@code env}: environment variables set one by one. They win over variables of the same name from {@code
     * envFrom}, and a later one can refer to an earlier one with {@code $(NAME)}. {@code $(OTHER)} in the value is
     * replaced by a variable before it. A variable that is there already keeps its place and gets this value.
     *
     * @param name the name of the variable
     * @param value its value
     */
    public ContainerDraft env(String name, String value) {
        Arguments arguments = state.check("env");
        arguments.required(name, 1, "name");
        arguments.required(value, 2, "value", name);
        return new ContainerDraft(state.edit((c, line) -> c.env(name, value, line)));
    }

    /**
     * The same with a whole number as the value.
     *
     * @param name the name of the variable
     * @param value its value
     */
    public ContainerDraft env(String name, long value) {
        return env(name, String.valueOf(value));
    }

    /**
     * The same with a number as the value.
     *
     * @param name the name of the variable
     * @param value its value
     */
    public ContainerDraft env(String name, double value) {
        return env(name, String.valueOf(value));
    }

    /**
     * The same with a boolean as the value.
     *
     * @param name the name of the variable
     * @param value its value
     */
    public ContainerDraft env(String name, boolean value) {
        return env(name, String.valueOf(value));
    }

    /**
     * The same with a source for the value.
     *
     * @param name the name of the variable
     * @param valueFrom where the value comes from, such as {@code secretKeyRef("db", "password")}
     */
    public ContainerDraft env(String name, EnvSource valueFrom) {
        Arguments arguments = state.check("env");
        arguments.required(name, 1, "name");
        ObjectDraft<EnvVarSource> source =
                DraftAccess.state(EnvSource.class, arguments.required(valueFrom, 2, "valueFrom", name));
        return new ContainerDraft(state.edit((c, line) -> c.env(name, source, line)));
    }

    /**
     * The same with several variables, in the map's order if it has one and by name otherwise.
     *
     * @param variables names and values
     */
    public ContainerDraft env(Map<String, String> variables) {
        Map<String, String> given = state.check("env").entries(variables, 1, "variables");
        return new ContainerDraft(state.edit((c, line) -> given.forEach((name, value) -> c.env(name, value, line))));
    }

    /**
     * Takes a variable away.
     *
     * @param name the name of the variable
     */
    public ContainerDraft withoutEnv(String name) {
        String given = state.check("withoutEnv").required(name, 1, "name");
        return new ContainerDraft(state.edit((c, line) -> c.removeEnv(given)));
    }

    /**
     * Adds to {@code envFrom}: configMaps and Secrets whose every key becomes an environment variable. When a name
     * occurs more than once the last source wins, and {@code env} wins over all of them.
     *
     * @param source such as {@code configMapRef("shop")}
     */
    public ContainerDraft envFrom(EnvFromDraft source) {
        ObjectDraft<EnvFromSource> from =
                DraftAccess.state(EnvFromDraft.class, state.check("envFrom").required(source, 1, "source"));
        return new ContainerDraft(state.add("envFrom", from));
    }

    // Resources

    /** Writes {@code resources}, as an empty object if no other word writes more of it. */
    public ContainerDraft resources() {
        return new ContainerDraft(state.edit((c, line) -> c.model.present("resources", line)));
    }

    /**
     * Adds to {@code requests}: amount set aside on the node, as a quantity for each resource name; must not exceed the
     * limit, and must equal it for huge pages and extended resources. Absent: for each resource the limit where one is
     * given, else what the namespace's LimitRange or the cluster gives, which may be nothing. Absent is null, as the
     * server tells it from empty.
     *
     * @param amounts such as {@code cpu("250m"), memory("512Mi")}
     */
    public ContainerDraft requests(ResourceAmount... amounts) {
        return requestsOf(state.check("requests").elements(amounts, 1, "amounts"));
    }

    /**
     * The same with a collection.
     *
     * @param amounts such as {@code cpu("250m"), memory("512Mi")}
     */
    public ContainerDraft requests(Iterable<ResourceAmount> amounts) {
        return requestsOf(state.check("requests").elements(amounts, 1, "amounts"));
    }

    private ContainerDraft requestsOf(List<ResourceAmount> amounts) {
        return new ContainerDraft(state.edit((c, line) -> Resources.put(c.model, "requests", amounts, line)));
    }

    /**
     * The same with the amounts as texts, by resource. A text that is not an amount is reported when the pod is
     * validated. An empty map writes {@code requests} as an empty object.
     *
     * @param amounts resources and amounts
     */
    public ContainerDraft requests(Map<String, String> amounts) {
        List<ResourceAmount> given = new ArrayList<>();
        state.check("requests")
                .entries(amounts, 1, "amounts")
                .forEach((name, amount) -> given.add(ResourceAmount.of(name, amount)));
        return requestsOf(given);
    }

    /**
     * Adds to {@code limits}: most that may be used, as a quantity for each resource name, such as {@code cpu: 500m} or
     * {@code memory: 128Mi}. Over its CPU limit a container is slowed down; over its memory limit it is killed. Absent:
     * no limit, unless a LimitRange of the namespace adds one. Absent is null, as the server tells it from empty.
     *
     * @param amounts such as {@code cpu("250m"), memory("512Mi")}
     */
    public ContainerDraft limits(ResourceAmount... amounts) {
        return limitsOf(state.check("limits").elements(amounts, 1, "amounts"));
    }

    /**
     * The same with a collection.
     *
     * @param amounts such as {@code cpu("250m"), memory("512Mi")}
     */
    public ContainerDraft limits(Iterable<ResourceAmount> amounts) {
        return limitsOf(state.check("limits").elements(amounts, 1, "amounts"));
    }

    private ContainerDraft limitsOf(List<ResourceAmount> amounts) {
        return new ContainerDraft(state.edit((c, line) -> Resources.put(c.model, "limits", amounts, line)));
    }

    /**
     * The same with the amounts as texts, by resource. A text that is not an amount is reported when the pod is
     * validated. An empty map writes {@code limits} as an empty object.
     *
     * @param amounts resources and amounts
     */
    public ContainerDraft limits(Map<String, String> amounts) {
        List<ResourceAmount> given = new ArrayList<>();
        state.check("limits")
                .entries(amounts, 1, "amounts")
                .forEach((name, amount) -> given.add(ResourceAmount.of(name, amount)));
        return limitsOf(given);
    }

    /**
     * Takes the request of a resource away.
     *
     * @param resource such as {@code cpu}
     */
    public ContainerDraft withoutRequest(String resource) {
        String given = state.check("withoutRequest").required(resource, 1, "resource");
        return new ContainerDraft(state.edit((c, line) -> c.removeResource("requests", given)));
    }

    /**
     * Takes the limit of a resource away.
     *
     * @param resource such as {@code cpu}
     */
    public ContainerDraft withoutLimit(String resource) {
        String given = state.check("withoutLimit").required(resource, 1, "resource");
        return new ContainerDraft(state.edit((c, line) -> c.removeResource("limits", given)));
    }

    /**
     * Adds to {@code claims}: claims of the pod's {@code resourceClaims} that this container uses, for dynamically
     * allocated devices. Allowed on containers only, not on the pod as a whole, and cannot be changed later. Absent:
     * the container uses no claim. Absent is null, as the server tells it from empty. Since Kubernetes 1.26.
     *
     * @param name a resource claim of the pod
     */
    public ContainerDraft claim(String name) {
        Arguments arguments = state.check("claim");
        ResourceClaim claim = ResourceClaim.builder()
                .name(arguments.required(name, 1, "name"))
                .build();
        return new ContainerDraft(
                state.edit((c, line) -> c.model.object("resources").add("claims", claim, line)));
    }

    /**
     * The same for one request of the claim.
     *
     * @param name a resource claim of the pod
     * @param request one of its requests
     */
    public ContainerDraft claim(String name, String request) {
        Arguments arguments = state.check("claim");
        ResourceClaim claim = ResourceClaim.builder()
                .name(arguments.required(name, 1, "name"))
                .request(arguments.required(request, 2, "request"))
                .build();
        return new ContainerDraft(
                state.edit((c, line) -> c.model.object("resources").add("claims", claim, line)));
    }

    /**
     * Adds to {@code resizePolicy}: whether the container restarts when its CPU or memory is resized in place, one
     * entry for each resource. Absent: a resize needs no restart. Since Kubernetes 1.27.
     *
     * @param resourceName {@code cpu} or {@code memory}
     * @param restartPolicy {@code NOT_REQUIRED} or {@code RESTART_CONTAINER}
     */
    public ContainerDraft resizePolicy(String resourceName, ResizeRestartPolicy restartPolicy) {
        return resizePolicy(
                resourceName,
                state.check("resizePolicy")
                        .required(restartPolicy, 2, "restartPolicy")
                        .toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param resourceName {@code cpu} or {@code memory}
     * @param restartPolicy {@code NOT_REQUIRED} or {@code RESTART_CONTAINER}
     */
    public ContainerDraft resizePolicy(String resourceName, String restartPolicy) {
        Arguments arguments = state.check("resizePolicy");
        return new ContainerDraft(state.add(
                "resizePolicy",
                ContainerResizePolicy.builder()
                        .resourceName(arguments.required(resourceName, 1, "resourceName"))
                        .restartPolicy(arguments.required(restartPolicy, 2, "restartPolicy"))
                        .build()));
    }

    // Volumes

    /**
     * Adds to {@code volumeMounts}: volumes of the pod that appear in the container's file system, each at its own
     * mount path.
     *
     * @param name the name of a volume of the pod
     * @param mountPath path in the container at which the volume appears. Must not contain {@code :} and must be
     *     unique among the container's mounts and devices; what the image has at this path is hidden.
     */
    public ContainerDraft volumeMount(String name, String mountPath) {
        return volumeMount(name, mountPath, m -> m);
    }

    /**
     * The same with other fields.
     *
     * @param name the name of a volume of the pod
     * @param mountPath path in the container at which the volume appears. Must not contain {@code :} and must be
     *     unique among the container's mounts and devices; what the image has at this path is hidden.
     * @param more its other fields, such as {@code m -> m.readOnly()}
     */
    public ContainerDraft volumeMount(String name, String mountPath, UnaryOperator<VolumeMountDraft> more) {
        Arguments arguments = state.check("volumeMount");
        arguments.required(name, 1, "name");
        arguments.required(mountPath, 2, "mountPath");
        VolumeMountDraft mount = arguments.applied(more, mount(mountPath), 3, "more");
        return new ContainerDraft(state.add("volumeMounts", mount.state.with("name", name)));
    }

    /**
     * Adds to {@code volumeMounts}, and to the volumes of the pod if it has no such one. What has a name of its own,
     * such as a ConfigMap, is one volume in the pod however often it is mounted, named after its kind and name ({@code
     * configmap-shop-proxy}). What has none, such as an empty directory, is a volume of this mount alone, named after
     * container and path ({@code app-var-cache}).
     *
     * @param source what the volume is made of
     * @param mountPath path in the container at which the volume appears. Must not contain {@code :} and must be
     *     unique among the container's mounts and devices; what the image has at this path is hidden.
     */
    public ContainerDraft volumeMount(VolumeSource source, String mountPath) {
        return volumeMount(source, mountPath, m -> m);
    }

    /**
     * The same with other fields.
     *
     * @param source what the volume is made of
     * @param mountPath path in the container at which the volume appears. Must not contain {@code :} and must be
     *     unique among the container's mounts and devices; what the image has at this path is hidden.
     * @param more its other fields, such as {@code m -> m.readOnly()}
     */
    public ContainerDraft volumeMount(VolumeSource source, String mountPath, UnaryOperator<VolumeMountDraft> more) {
        Arguments arguments = state.check("volumeMount");
        NamedSource named = DraftAccess.state(VolumeSource.class, arguments.required(source, 1, "source"));
        arguments.required(mountPath, 2, "mountPath");
        VolumeMountDraft mount = arguments.applied(more, mount(mountPath), 3, "more");
        return new ContainerDraft(state.edit((c, line) -> c.mount(mount.state, named, mountPath, line)));
    }

    private VolumeMountDraft mount(String mountPath) {
        return new VolumeMountDraft(ObjectDraft.of(VolumeMount.class, new Owner("volumeMount", mountPath, state))
                .with("mountPath", mountPath));
    }

    /**
     * Takes the mount at a path away; its volume stays.
     *
     * @param mountPath where it is
     */
    public ContainerDraft withoutVolumeMount(String mountPath) {
        String given = state.check("withoutVolumeMount").required(mountPath, 1, "mountPath");
        return new ContainerDraft(state.edit((c, line) -> c.model.removeElements("volumeMounts", "mountPath", given)));
    }

    /**
     * Adds to {@code volumeDevices}: volumes of the pod that are given to the container as raw block devices, each at
     * its own device path.
     *
     * @param name the name of a volume of the pod in block mode
     * @param devicePath path in the container at which the device appears. Must be unique among the container's
     *     devices and mounts and must not contain {@code ..}.
     */
    public ContainerDraft volumeDevice(String name, String devicePath) {
        Arguments arguments = state.check("volumeDevice");
        return new ContainerDraft(state.add(
                "volumeDevices",
                VolumeDevice.builder()
                        .name(arguments.required(name, 1, "name"))
                        .devicePath(arguments.required(devicePath, 2, "devicePath"))
                        .build()));
    }

    // Probes and lifecycle

    /**
     * Sets {@code startupProbe}: check that a slow container has finished starting; the liveness and readiness probes
     * wait until it succeeds once. When it fails for good, the container is killed as by a failed liveness probe.
     * Absent: the container counts as started at once. Not allowed on init containers other than sidecars.
     *
     * @param probe such as {@code httpGet("/ready", "http").period(seconds(5))}
     */
    public ContainerDraft startupProbe(ProbeDraft probe) {
        return new ContainerDraft(
                state.set("startupProbe", state.check("startupProbe").required(probe, 1, "probe").state));
    }

    /** Takes {@code startupProbe} away. */
    public ContainerDraft withoutStartupProbe() {
        return new ContainerDraft(state.edit((c, line) -> c.model.clear("startupProbe")));
    }

    /**
     * Sets {@code livenessProbe}: repeated check that the container still works; on failure the kubelet kills it and
     * the restart policy applies. Absent: the container counts as alive while its process runs. Not allowed on init
     * containers other than sidecars.
     *
     * @param probe such as {@code httpGet("/ready", "http").period(seconds(5))}
     */
    public ContainerDraft livenessProbe(ProbeDraft probe) {
        return new ContainerDraft(
                state.set("livenessProbe", state.check("livenessProbe").required(probe, 1, "probe").state));
    }

    /** Takes {@code livenessProbe} away. */
    public ContainerDraft withoutLivenessProbe() {
        return new ContainerDraft(state.edit((c, line) -> c.model.clear("livenessProbe")));
    }

    /**
     * Sets {@code readinessProbe}: repeated check that the container can serve; while it fails the pod is not ready and
     * gets no service traffic, but nothing is restarted. Absent: ready as soon as the container has started. Not
     * allowed on init containers other than sidecars.
     *
     * @param probe such as {@code httpGet("/ready", "http").period(seconds(5))}
     */
    public ContainerDraft readinessProbe(ProbeDraft probe) {
        return new ContainerDraft(
                state.set("readinessProbe", state.check("readinessProbe").required(probe, 1, "probe").state));
    }

    /** Takes {@code readinessProbe} away. */
    public ContainerDraft withoutReadinessProbe() {
        return new ContainerDraft(state.edit((c, line) -> c.model.clear("readinessProbe")));
    }

    /** Writes {@code lifecycle}, as an empty object if no other word writes more of it. */
    public ContainerDraft lifecycle() {
        return new ContainerDraft(state.edit((c, line) -> c.model.present("lifecycle", line)));
    }

    /**
     * Sets {@code postStart}: hook run right after the container is created, not necessarily after its entry point has
     * begun; the container is not running for Kubernetes until it ends. When it fails the container is killed and the
     * restart policy applies. Absent: nothing is done.
     *
     * @param hook {@code exec}, {@code httpGet}, {@code tcpSocket} or {@code sleep}
     */
    public ContainerDraft postStart(Hook hook) {
        return new ContainerDraft(state.set(
                "lifecycle", "postStart", handler(state.check("postStart").required(hook, 1, "hook"))));
    }

    /**
     * Sets {@code preStop}: hook run before the container is stopped by a deletion, a failed probe, preemption or the
     * like; not when it exits by itself. Its time counts against the termination grace period. Absent: the stop signal
     * is sent at once.
     *
     * @param hook {@code exec}, {@code httpGet}, {@code tcpSocket} or {@code sleep}
     */
    public ContainerDraft preStop(Hook hook) {
        return new ContainerDraft(
                state.set("lifecycle", "preStop", handler(state.check("preStop").required(hook, 1, "hook"))));
    }

    private static ObjectDraft<LifecycleHandler> handler(Hook hook) {
        ObjectDraft<LifecycleHandler> out = ObjectDraft.of(LifecycleHandler.class, "the hook");
        if (hook instanceof Exec exec) {
            return out.set("exec", exec.action);
        }
        if (hook instanceof HttpGet httpGet) {
            return out.set("httpGet", httpGet.action);
        }
        return hook instanceof TcpSocket tcpSocket
                ? out.set("tcpSocket", tcpSocket.action)
                : out.set("sleep", ((Sleep) hook).action);
    }

    /**
     * Sets {@code stopSignal}: signal that asks the container to stop; allowed only when the pod's {@code os.name} is
     * set, and only with the feature gate {@code ContainerStopSignals}. Linux: {@code SIGABRT}, {@code SIGALRM}, {@code
     * SIGBUS}, {@code SIGCHLD}, {@code SIGCLD}, {@code SIGCONT}, {@code SIGFPE}, {@code SIGHUP}, {@code SIGILL}, {@code
     * SIGINT}, {@code SIGIO}, {@code SIGIOT}, {@code SIGKILL}, {@code SIGPIPE}, {@code SIGPOLL}, {@code SIGPROF},
     * {@code SIGPWR}, {@code SIGQUIT}, {@code SIGSEGV}, {@code SIGSTKFLT}, {@code SIGSTOP}, {@code SIGSYS}, {@code
     * SIGTERM}, {@code SIGTRAP}, {@code SIGTSTP}, {@code SIGTTIN}, {@code SIGTTOU}, {@code SIGURG}, {@code SIGUSR1},
     * {@code SIGUSR2}, {@code SIGVTALRM}, {@code SIGWINCH}, {@code SIGXCPU}, {@code SIGXFSZ}, {@code SIGRTMIN}, {@code
     * SIGRTMIN+1} to {@code SIGRTMIN+15}, {@code SIGRTMAX-14} to {@code SIGRTMAX-1}, {@code SIGRTMAX}; Windows: {@code
     * SIGKILL}, {@code SIGTERM}. Absent: the signal of the image, else the runtime's default, usually {@code SIGTERM}.
     * Since Kubernetes 1.33.
     *
     * @param value the value of the field
     */
    public ContainerDraft stopSignal(String value) {
        return new ContainerDraft(
                state.set("lifecycle", "stopSignal", state.check("stopSignal").required(value, 1, "value")));
    }

    // Security

    /** Writes {@code securityContext}, as an empty object if no other word writes more of it. */
    public ContainerDraft securityContext() {
        return new ContainerDraft(state.edit((c, line) -> c.model.present("securityContext", line)));
    }

    /**
     * Sets {@code runAsUser}: user ID of the first process, 0 to 2147483647. Absent: the value of the pod, or else the
     * user named in the image. Not for Windows pods.
     *
     * @param value the value of the field
     */
    public ContainerDraft runAsUser(long value) {
        return new ContainerDraft(state.set("securityContext", "runAsUser", value));
    }

    /**
     * Sets {@code runAsGroup}: primary group ID of the first process, 0 to 2147483647. Absent: the value of the pod, or
     * else what the image or the container runtime says, often 0. Not for Windows pods.
     *
     * @param value the value of the field
     */
    public ContainerDraft runAsGroup(long value) {
        return new ContainerDraft(state.set("securityContext", "runAsGroup", value));
    }

    /** Sets {@code runAsNonRoot} to true. See {@link #runAsNonRoot(boolean)}. */
    public ContainerDraft runAsNonRoot() {
        return runAsNonRoot(true);
    }

    /**
     * Sets {@code runAsNonRoot}: whether the kubelet refuses to start the container if it would run as user 0. Absent:
     * the value of the pod, or else no check. An image that gives its user as a name, not a number, fails the check
     * unless {@code runAsUser} is given.
     *
     * @param value the value of the field
     */
    public ContainerDraft runAsNonRoot(boolean value) {
        return new ContainerDraft(state.set("securityContext", "runAsNonRoot", value));
    }

    /**
     * Sets {@code seLinuxOptions}: SELinux label of the container. Absent: that of the pod, or one that the container
     * runtime picks. Not for Windows pods. Fields that it has already and that are not written stay.
     *
     * @param more its fields, such as {@code o -> o.level("s0:c123,c456")}
     */
    public ContainerDraft seLinuxOptions(UnaryOperator<SELinuxOptionsDraft> more) {
        SELinuxOptionsDraft options = state.check("seLinuxOptions")
                .applied(
                        more,
                        new SELinuxOptionsDraft(ObjectDraft.of(SELinuxOptions.class, "seLinuxOptions")),
                        1,
                        "more");
        return new ContainerDraft(state.edit(
                (c, line) -> c.model.object("securityContext").merge("seLinuxOptions", options.state, line)));
    }

    /**
     * Sets {@code windowsOptions}: windows settings of the container. Absent: those of the pod. Not for pods whose
     * {@code os} is {@code linux}. Fields that it has already and that are not written stay.
     *
     * @param more its fields, such as {@code w -> w.runAsUserName("ContainerUser")}
     */
    public ContainerDraft windowsOptions(UnaryOperator<WindowsOptionsDraft> more) {
        WindowsOptionsDraft options = state.check("windowsOptions")
                .applied(
                        more,
                        new WindowsOptionsDraft(ObjectDraft.of(WindowsSecurityContextOptions.class, "windowsOptions")),
                        1,
                        "more");
        return new ContainerDraft(state.edit(
                (c, line) -> c.model.object("securityContext").merge("windowsOptions", options.state, line)));
    }

    /**
     * Sets {@code seccompProfile}: system call filter of the container. Absent: that of the pod. Not for Windows pods.
     *
     * @param type {@code RUNTIME_DEFAULT}, {@code LOCALHOST} or {@code UNCONFINED}
     */
    public ContainerDraft seccompProfile(ProfileType type) {
        return seccompProfile(
                state.check("seccompProfile").required(type, 1, "type").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param type {@code RUNTIME_DEFAULT}, {@code LOCALHOST} or {@code UNCONFINED}
     */
    public ContainerDraft seccompProfile(String type) {
        return new ContainerDraft(state.set(
                "securityContext",
                "seccompProfile",
                SeccompProfile.builder()
                        .type(state.check("seccompProfile").required(type, 1, "type"))
                        .build()));
    }

    /**
     * The same with a profile of the node.
     *
     * @param type {@code RUNTIME_DEFAULT}, {@code LOCALHOST} or {@code UNCONFINED}
     * @param localhostProfile path of the profile file on the node, relative to the seccomp directory of the
     *     kubelet and without {@code ..}. Required if {@code type} is {@code Localhost}, and not allowed otherwise; the
     *     file must already be on the node.
     */
    public ContainerDraft seccompProfile(ProfileType type, String localhostProfile) {
        Arguments arguments = state.check("seccompProfile");
        return new ContainerDraft(state.set(
                "securityContext",
                "seccompProfile",
                SeccompProfile.builder()
                        .type(arguments.required(type, 1, "type").toString())
                        .localhostProfile(arguments.required(localhostProfile, 2, "localhostProfile"))
                        .build()));
    }

    /**
     * Sets {@code appArmorProfile}: appArmor profile of the container. Absent: that of the pod. Not for Windows pods.
     * Since Kubernetes 1.30.
     *
     * @param type {@code RUNTIME_DEFAULT}, {@code LOCALHOST} or {@code UNCONFINED}
     */
    public ContainerDraft appArmorProfile(ProfileType type) {
        return appArmorProfile(
                state.check("appArmorProfile").required(type, 1, "type").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param type {@code RUNTIME_DEFAULT}, {@code LOCALHOST} or {@code UNCONFINED}
     */
    public ContainerDraft appArmorProfile(String type) {
        return new ContainerDraft(state.set(
                "securityContext",
                "appArmorProfile",
                AppArmorProfile.builder()
                        .type(state.check("appArmorProfile").required(type, 1, "type"))
                        .build()));
    }

    /**
     * The same with a profile of the node.
     *
     * @param type {@code RUNTIME_DEFAULT}, {@code LOCALHOST} or {@code UNCONFINED}
     * @param localhostProfile name of a profile already loaded on the node, at most 4095 characters and without
     *     spaces around it. Required if {@code type} is {@code Localhost}, and not allowed otherwise. Since Kubernetes
     *     1.30.
     */
    public ContainerDraft appArmorProfile(ProfileType type, String localhostProfile) {
        Arguments arguments = state.check("appArmorProfile");
        return new ContainerDraft(state.set(
                "securityContext",
                "appArmorProfile",
                AppArmorProfile.builder()
                        .type(arguments.required(type, 1, "type").toString())
                        .localhostProfile(arguments.required(localhostProfile, 2, "localhostProfile"))
                        .build()));
    }

    /** Sets {@code privileged} to true. See {@link #privileged(boolean)}. */
    public ContainerDraft privileged() {
        return privileged(true);
    }

    /**
     * Sets {@code privileged}: whether the container has nearly all the powers of root on the node. Absent: {@code
     * false}. Not for Windows pods.
     *
     * @param value the value of the field
     */
    public ContainerDraft privileged(boolean value) {
        return new ContainerDraft(state.set("securityContext", "privileged", value));
    }

    /** Sets {@code readOnlyRootFilesystem} to true. See {@link #readOnlyRootFilesystem(boolean)}. */
    public ContainerDraft readOnlyRootFilesystem() {
        return readOnlyRootFilesystem(true);
    }

    /**
     * Sets {@code readOnlyRootFilesystem}: whether the root file system of the container is read-only. Absent: {@code
     * false}. Mounted volumes stay writable. Not for Windows pods.
     *
     * @param value the value of the field
     */
    public ContainerDraft readOnlyRootFilesystem(boolean value) {
        return new ContainerDraft(state.set("securityContext", "readOnlyRootFilesystem", value));
    }

    /** Sets {@code allowPrivilegeEscalation} to true. See {@link #allowPrivilegeEscalation(boolean)}. */
    public ContainerDraft allowPrivilegeEscalation() {
        return allowPrivilegeEscalation(true);
    }

    /**
     * Sets {@code allowPrivilegeEscalation}: whether a process may gain more privileges than its parent, for instance
     * by a setuid program. Absent: allowed; {@code false} sets {@code no_new_privs}. Cannot be {@code false} with
     * {@code privileged: true} or with the added capability {@code CAP_SYS_ADMIN}. Not for Windows pods.
     *
     * @param value the value of the field
     */
    public ContainerDraft allowPrivilegeEscalation(boolean value) {
        return new ContainerDraft(state.set("securityContext", "allowPrivilegeEscalation", value));
    }

    /**
     * Sets {@code procMount}: how {@code /proc} is mounted: {@code Default} masks sensitive paths, {@code Unmasked}
     * masks nothing. Absent: {@code Default}. {@code Unmasked} requires {@code hostUsers: false} in the pod. Not for
     * Windows pods.
     *
     * @param value one of {@code DEFAULT}, {@code UNMASKED}
     */
    public ContainerDraft procMount(ProcMount value) {
        return procMount(state.check("procMount").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public ContainerDraft procMount(String value) {
        return new ContainerDraft(state.set(
                "securityContext", "procMount", state.check("procMount").required(value, 1, "value")));
    }

    /**
     * Sets {@code capabilities}: linux capabilities added to or taken from the default set of the container runtime.
     * Absent: the default set. Not for Windows pods. Capabilities that it has already stay.
     *
     * @param more its fields, such as {@code c -> c.drop("ALL")}
     */
    public ContainerDraft capabilities(UnaryOperator<CapabilitiesDraft> more) {
        CapabilitiesDraft given = state.check("capabilities")
                .applied(more, new CapabilitiesDraft(ObjectDraft.of(Capabilities.class, "capabilities")), 1, "more");
        return new ContainerDraft(
                state.edit((c, line) -> c.model.object("securityContext").merge("capabilities", given.state, line)));
    }

    // Conditions, loops and pieces

    /**
     * Applies words if a condition holds.
     *
     * @param condition whether it holds
     * @param then the words
     */
    public ContainerDraft onlyIf(boolean condition, UnaryOperator<ContainerDraft> then) {
        Arguments arguments = state.check("onlyIf");
        arguments.required(then, 2, "then");
        return condition ? applied(arguments, this, then, 2, "then") : this;
    }

    /**
     * Applies words for each element.
     *
     * @param elements the elements
     * @param words the words, such as {@code (c, name) -> c.env(name, "on")}
     */
    public <T> ContainerDraft each(
            Iterable<? extends T> elements, BiFunction<ContainerDraft, ? super T, ContainerDraft> words) {
        Arguments arguments = state.check("each");
        arguments.required(words, 2, "words");
        ContainerDraft draft = this;
        for (T element : arguments.<T>elements(elements, 1, "elements")) {
            draft = applied(arguments, draft, d -> words.apply(d, element), 2, "words");
        }
        return draft;
    }

    /**
     * Applies a reusable piece, such as a method that takes a draft and gives one.
     *
     * @param piece the piece, such as {@code Pieces::monitored}
     */
    public ContainerDraft including(UnaryOperator<ContainerDraft> piece) {
        return applied(state.check("including"), this, piece, 1, "piece");
    }

    /** What a lambda makes of a draft: it must return that draft with more words. */
    static ContainerDraft applied(
            Arguments arguments,
            ContainerDraft given,
            UnaryOperator<ContainerDraft> lambda,
            int position,
            String parameter) {
        ContainerDraft returned = arguments.applied(lambda, given, position, parameter);
        return arguments.continued(returned, returned.state.continues(given.state), position, parameter);
    }

    // The result

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public ContainerDraft customize(Consumer<Container.Builder> change) {
        Consumer<Container.Builder> given = state.check("customize").required(change, 1, "change");
        return new ContainerDraft(state.edit((c, line) -> c.customize(given, line)));
    }

    /** The container, not validated. An argument that cannot be read leaves its field absent. */
    public Container buildUnchecked() {
        return state.build();
    }

    /** Shows which container this is, and none of its values. */
    @Override
    public String toString() {
        return "container \"" + name() + '"';
    }
}
