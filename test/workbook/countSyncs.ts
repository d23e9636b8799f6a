/** How many syncs something takes; the requests by which office.js lets go of its own references are not the add-in's. */
export async function countSyncs(
  act: () => Promise<unknown>,
  look: (request: unknown) => unknown = () => undefined,
): Promise<number> {
  let syncs = 0;
  workbench.onRequest((request) => {
    look(request);
    const { Actions } = request as { Actions: readonly { ActionType: number; Name?: string }[] };
    const ownCalls = Actions.filter(({ ActionType, Name }) => ActionType !== 1 && Name !== "_RemoveReference");
    if (ownCalls.length > 0) syncs += 1;
  });
  try {
    await act();
  } finally {
    workbench.onRequest(null);
  }
  return syncs;
}
