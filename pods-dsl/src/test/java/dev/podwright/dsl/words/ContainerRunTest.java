package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static dev.podwright.dsl.words.Yaml.app;
import static dev.podwright.dsl.words.Yaml.assertContainer;
import static dev.podwright.dsl.words.Yaml.assertYaml;

import dev.podwright.dsl.Pods;
import org.junit.jupiter.api.Test;

/** Probes, hooks, rights and restarts. */
class ContainerRunTest {
    @Test
    void probes() {
        assertContainer(
                app().startupProbe(tcpSocket(8080)
                                .host("localhost")
                                .period(seconds(1))
                                .failureThreshold(60))
                        .livenessProbe(httpGet("/live", 8080)
                                .scheme(HTTPS)
                                .httpHeader("Accept", "text/plain")
                                .host("localhost")
                                .initialDelay(minutes(1))
                                .timeout(seconds(2))
                                .terminationGracePeriod(hours(1)))
                        .readinessProbe(
                                exec("pg_isready", "-q").successThreshold(2).customize(p -> p.periodSeconds(7))),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    livenessProbe:
                      httpGet:
                        path: /live
                        port: 8080
                        host: localhost
                        scheme: HTTPS
                        httpHeaders:
                        - name: Accept
                          value: text/plain
                      initialDelaySeconds: 60
                      timeoutSeconds: 2
                      terminationGracePeriodSeconds: 3600
                    readinessProbe:
                      exec:
                        command:
                        - pg_isready
                        - -q
                      periodSeconds: 7
                      successThreshold: 2
                    startupProbe:
                      tcpSocket:
                        port: 8080
                        host: localhost
                      periodSeconds: 1
                      failureThreshold: 60
                """);
        assertContainer(app().livenessProbe(grpc(9000).service("orders")).readinessProbe(tcpSocket("grpc")), """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    livenessProbe:
                      grpc:
                        port: 9000
                        service: orders
                    readinessProbe:
                      tcpSocket:
                        port: grpc
                """);
    }

    @Test
    void hooks() {
        assertContainer(
                app().postStart(exec("touch", "/tmp/up"))
                        .preStop(sleep(seconds(5)))
                        .stopSignal("SIGQUIT"),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    lifecycle:
                      postStart:
                        exec:
                          command:
                          - touch
                          - /tmp/up
                      preStop:
                        sleep:
                          seconds: 5
                      stopSignal: SIGQUIT
                """);
        assertContainer(app().postStart(tcpSocket(8080)).preStop(httpGet("/drain", "http")), """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    lifecycle:
                      postStart:
                        tcpSocket:
                          port: 8080
                      preStop:
                        httpGet:
                          path: /drain
                          port: http
                """);
    }

    @Test
    void security() {
        assertContainer(
                app().runAsUser(1000)
                        .runAsGroup(2000)
                        .runAsNonRoot()
                        .readOnlyRootFilesystem()
                        .allowPrivilegeEscalation(false)
                        .capabilities(x -> x.drop("ALL"))
                        .capabilities(x -> x.add("NET_BIND_SERVICE"))
                        .seccompProfile(RUNTIME_DEFAULT)
                        .appArmorProfile(LOCALHOST, "app")
                        .seLinuxOptions(o -> o.level("s0:c1")),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    securityContext:
                      capabilities:
                        add:
                        - NET_BIND_SERVICE
                        drop:
                        - ALL
                      seLinuxOptions:
                        level: s0:c1
                      runAsUser: 1000
                      runAsGroup: 2000
                      runAsNonRoot: true
                      readOnlyRootFilesystem: true
                      allowPrivilegeEscalation: false
                      seccompProfile:
                        type: RuntimeDefault
                      appArmorProfile:
                        type: Localhost
                        localhostProfile: app
                """);
        assertContainer(
                app().privileged()
                        .runAsNonRoot(false)
                        .allowPrivilegeEscalation(true)
                        .readOnlyRootFilesystem(false)
                        .procMount(UNMASKED)
                        .seccompProfile(UNCONFINED),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    securityContext:
                      privileged: true
                      runAsNonRoot: false
                      readOnlyRootFilesystem: false
                      allowPrivilegeEscalation: true
                      procMount: Unmasked
                      seccompProfile:
                        type: Unconfined
                """);
    }

    @Test
    void restarts() {
        assertYaml(
                Pods.pod("p")
                        .initContainer(Pods.container("a", "i").restartPolicy(ALWAYS))
                        .container(Pods.container("b", "i").restartPolicy(ON_FAILURE))
                        .container(Pods.container("c", "i")
                                .restartPolicy(NEVER)
                                .restartPolicyRule(RESTART, exitCodes(IN, 1, 2)))
                        .container(Pods.container("d", "i")
                                .restartPolicy(NEVER)
                                .restartPolicyRule(RESTART, exitCodes(NOT_IN, 0))),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  initContainers:
                  - name: a
                    image: i
                    restartPolicy: Always
                  containers:
                  - name: b
                    image: i
                    restartPolicy: OnFailure
                  - name: c
                    image: i
                    restartPolicy: Never
                    restartPolicyRules:
                    - action: Restart
                      exitCodes:
                        operator: In
                        values:
                        - 1
                        - 2
                  - name: d
                    image: i
                    restartPolicy: Never
                    restartPolicyRules:
                    - action: Restart
                      exitCodes:
                        operator: NotIn
                        values:
                        - 0
                """);
    }
}
