/**
 * A jest environment with Microsoft's real office.js in the tests' own realm, joined to the workbench's host on a memory
 * store: `@jest-environment ./workbench/jest/officeEnvironment.cjs`. Tests find the host as the global `workbench`.
 */
require("../../tools/swcRegister.cjs");
const { TestEnvironment } = require("jest-environment-jsdom");
const { createHost, HostFailure } = require("../host.ts");
const { RichApiError } = require("../interpreter/richApiError.ts");
const { joinHost, loadScript, officeJsAddress, paneOrigin } = require("../pane/joinOffice.ts");
const { OfficeLoader } = require("../pane/officeLoader.ts");
const { MemoryStore } = require("../store/memoryStore.ts");

class OfficeEnvironment extends TestEnvironment {
  constructor(config, context) {
    const { projectConfig } = config;
    const testEnvironmentOptions = {
      ...projectConfig.testEnvironmentOptions,
      url: `${paneOrigin}/taskpane.html`,
      resources: new OfficeLoader(),
    };
    super({ ...config, projectConfig: { ...projectConfig, testEnvironmentOptions } }, context);
  }

  async setup() {
    await super.setup();
    const window = this.global;
    const store = new MemoryStore();
    const hooks = { check: null, checkAnswer: null, hearFocus: null };
    let pane = null;
    const host = createHost({
      store,
      origin: paneOrigin,
      send: (message) => pane.deliver(message),
      beforeRequest: (request) => hooks.check?.(request),
      afterRequest: (request) => hooks.checkAnswer?.(request),
      onFocus: (change) => hooks.hearFocus?.(change),
    });
    pane = joinHost(window, host);
    this.leave = () => {
      pane.leave();
      host.dispose();
    };
    // React's scheduler takes it where there is one, and jest's own environment leaves it out.
    window.setImmediate ??= setImmediate;
    await loadScript(window, officeJsAddress);
    await window.Office.onReady();
    window.workbench = {
      store,
      host,
      onRequest: (check) => {
        hooks.check = check;
      },
      onAnswer: (check) => {
        hooks.checkAnswer = check;
      },
      onFocus: (hear) => {
        hooks.hearFocus = hear;
      },
      failure: (code) => new HostFailure(code),
      refusal: (code, message) => new RichApiError(code, message),
    };
  }

  async teardown() {
    this.leave?.();
    await super.teardown();
  }
}

module.exports = OfficeEnvironment;
