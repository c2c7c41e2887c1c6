/**
 * What the error codes of Excel's API mean to whoever inserts a page, and what helps. Their own texts are for
 * programmers.
 */
import { joinWords, words, type Words } from '../../core/lang';

const ELSEWHERE = words(
  'choose another cell or a new sheet',
  '请选择其他单元格或新工作表',
  '請選擇其他儲存格或新工作表',
);

/** Codes, what is the matter, what helps. */
const KNOWN: readonly (readonly [codes: string, what: Words, advice: Words])[] = [
  [
    'GeneralException',
    words('something failed inside Excel', 'Excel 内部出错', 'Excel 內部發生錯誤'),
    words(
      'try again; if it happens again, save the workbook, close it and open it again',
      '请重试；若再次出现，请保存工作簿，关闭后重新打开',
      '請重試；若再次出現，請儲存活頁簿，關閉後重新開啟',
    ),
  ],
  [
    'InvalidArgument InvalidRequest',
    words('Excel does not take these contents here', 'Excel 在此处不接受这些内容', 'Excel 在此處不接受這些內容'),
    words(
      'insert them as values, or on a new sheet',
      '请以数值插入，或插入到新工作表',
      '請以數值插入，或插入到新工作表',
    ),
  ],
  [
    'InvalidOperation UnsupportedOperation UnsupportedSheet UnsupportedFeature ApiNotFound ApiNotAvailable NotImplemented',
    words('this Excel cannot do that at this place', '此 Excel 无法在该处执行此操作', '此 Excel 無法在該處執行此操作'),
    ELSEWHERE,
  ],
  [
    'AccessDenied Unauthenticated',
    words('Excel does not allow changes here', 'Excel 不允许在此处更改', 'Excel 不允許在此處變更'),
    words(
      'see whether the workbook is read-only, protected or locked by someone else',
      '请检查工作簿是否为只读、受保护或被他人锁定',
      '請檢查活頁簿是否為唯讀、受保護或被他人鎖定',
    ),
  ],
  [
    'ItemNotFound InvalidReference InvalidBinding InvalidObjectPath',
    words(
      'a sheet or range that was there a moment ago is gone',
      '刚才的工作表或区域已不存在',
      '剛才的工作表或範圍已不存在',
    ),
    words('select a cell and try again', '请选择单元格后重试', '請選擇儲存格後重試'),
  ],
  [
    'ItemAlreadyExists Conflict InsertDeleteConflict',
    words('the workbook has been changed at the same moment', '工作簿在同一时刻被更改', '活頁簿在同一時刻被變更'),
    words('try again', '请重试', '請重試'),
  ],
  [
    'RequestPayloadSizeLimitExceeded RangeExceedsLimit OperationCellsExceedLimit MemoryLimitReached',
    words(
      'that is too much at once for this Excel',
      '一次写入的内容超出此 Excel 的限度',
      '一次寫入的內容超出此 Excel 的限度',
    ),
    words(
      'insert a smaller table, or download the workbook',
      '请插入较小的表格，或下载工作簿',
      '請插入較小的表格，或下載活頁簿',
    ),
  ],
  [
    'ResponsePayloadSizeLimitExceeded',
    words('too much stands at this place to be looked at', '该处现有内容过多，无法检查', '該處現有內容過多，無法檢查'),
    ELSEWHERE,
  ],
  [
    'Timeout RequestAborted ServiceNotAvailable ConnectionFailure ActivityLimitReached',
    words('Excel is busy or was interrupted', 'Excel 正忙或被中断', 'Excel 忙碌中或遭中斷'),
    words(
      'wait until it has finished calculating and saving, then try again',
      '请等待计算和保存完成后重试',
      '請等待計算和儲存完成後重試',
    ),
  ],
  [
    'FilteredRangeConflict',
    words('a filter hides some of these cells', '筛选隐藏了其中部分单元格', '篩選隱藏了其中部分儲存格'),
    words('clear the filter or choose another place', '请清除筛选或选择其他位置', '請清除篩選或選擇其他位置'),
  ],
  [
    'MergedRangeConflict PivotTableRangeConflict',
    words(
      'merged cells, a table or a PivotTable are in the way',
      '该处有合并单元格、表格或数据透视表',
      '該處有合併儲存格、表格或樞紐分析表',
    ),
    ELSEWHERE,
  ],
  [
    'InactiveWorkbook',
    words('another workbook is in front', '当前在前面的是另一个工作簿', '目前在前面的是另一個活頁簿'),
    words('click into this workbook, then try again', '请单击此工作簿后重试', '請按一下此活頁簿後重試'),
  ],
];

const UNKNOWN: readonly [Words, Words] = [
  words('Excel refused', 'Excel 拒绝了操作', 'Excel 拒絕了操作'),
  words(
    'try another place, or save the workbook and open it again',
    '请换一处重试，或保存工作簿后重新打开',
    '請換一處重試，或儲存活頁簿後重新開啟',
  ),
];

/** In words, with the code at the end for whoever looks it up. */
export function refusalOf(code: string): Words {
  const [, what, advice] = KNOWN.find(([codes]) => codes.split(' ').includes(code)) ?? ['', ...UNKNOWN];
  return joinWords([
    joinWords([what, advice], words('; ', '；', '；')),
    words(` (${code})`, `（${code}）`, `（${code}）`),
  ]);
}
