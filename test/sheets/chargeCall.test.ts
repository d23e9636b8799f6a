import { readChargeCall, usesDeviceBill } from "../../src/sheets";

describe("readChargeCall", () => {
  it("reads a call over one cell and a range, with and without a sheet and decimals", () => {
    expect(readChargeCall("=DEVICEBILL.FILLUPCHARGE($B$4,$A$7:$D$9,2)")).toEqual({
      quantity: "$B$4",
      bandsSheet: null,
      bands: "A7:D9",
      mechanism: "Fill up",
      decimals: 2,
    });
    expect(readChargeCall("=devicebill.lookupcharge( Sheet1!A1 , 'O''Brien, 2026'!A1:B3 )")).toEqual({
      quantity: "Sheet1!A1",
      bandsSheet: "O'Brien, 2026",
      bands: "A1:B3",
      mechanism: "Look up",
      decimals: null,
    });
  });

  it("reads CHARGE where it has neither included units nor limits", () => {
    const charge = { quantity: "B4", bandsSheet: null, bands: "A7:D9", mechanism: "Fill up" };
    expect(readChargeCall('=DEVICEBILL.CHARGE(B4,A7:D9,"fill-up")')).toEqual({ ...charge, decimals: null });
    expect(readChargeCall('=DEVICEBILL.CHARGE(B4, A7:D9, "Fill up", , , , 2)')).toEqual({ ...charge, decimals: 2 });
  });

  it.each([
    '=DEVICEBILL.CHARGE(B4,A7:D9,"Fill up",5)',
    '=DEVICEBILL.CHARGE(B4,A7:D9,"Fill up",,20,,2)',
    '=DEVICEBILL.CHARGE(B4,A7:D9,"Fill up",,,90,2)',
    "=DEVICEBILL.CHARGE(B4,A7:D9,C1)",
    '=DEVICEBILL.CHARGE(B4,A7:D9,"Volume")',
    "=DEVICEBILL.FILLUPCHARGE(B4,A7:D9,2)+1",
    "=DEVICEBILL.FILLUPCHARGE(B4:B9,A7:D9,2)",
    '=DEVICEBILL.FILLUPCHARGE(B4,{10,5;"∞",4},2)',
    "=DEVICEBILL.FILLUPCHARGE(SUM(A1,A2),A7:D9)",
    "=DEVICEBILL.FILLUPCHARGE(B4,A7:D9,C1)",
    "=DEVICEBILL.BREAKDOWN(B4,A7:D9)",
    "=SUM(A1:A2)",
  ])("leaves %s alone", (formula) => {
    expect(readChargeCall(formula)).toBeNull();
  });

  it("knows the add-in's functions from others and from text", () => {
    expect(["=DEVICEBILL.CHARGE(1,A1:B2)", "=1+devicebill.unitprice(A1,B1:C2)"].every(usesDeviceBill)).toBe(true);
    expect(["DEVICEBILL.CHARGE", "=MYDEVICEBILL(1)", 5, ""].some(usesDeviceBill)).toBe(false);
  });
});
